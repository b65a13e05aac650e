import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'

export function NotFoundScreen() {
  useTitle('Page not found')
  return (
    <>
      <Heading level={1}>Page not found</Heading>
      <Paragraph>If you typed the address, check that it is right. If you pasted it, check that it is whole.</Paragraph>
      <Paragraph>
        <PageLink to="/">Go to the first page</PageLink>
      </Paragraph>
    </>
  )
}
