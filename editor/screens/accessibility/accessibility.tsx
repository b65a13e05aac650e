import { BulletList, Heading, OutLink, Paragraph } from '../../components/words.tsx'
import { useSettings } from '../../layout/council.ts'
import { useTitle } from '../../layout/title.tsx'

/** The statement that the accessibility regulations ask for, in the form that they set. */
export function AccessibilityScreen() {
  useTitle('Accessibility statement')
  const { council, contact } = useSettings()
  return (
    <>
      <Heading level={1}>Accessibility statement</Heading>
      <Paragraph>
        This statement is about the pages for reviews of children in care that {council.name} runs. We want as many
        people as possible to be able to use them. You should be able to:
      </Paragraph>
      <BulletList>
        <li>zoom in up to 400% without the text running off the screen</li>
        <li>use every page with a keyboard only</li>
        <li>use every page with a screen reader</li>
        <li>read every picture as a table</li>
        <li>use every page with colours, contrast and fonts of your own, and without movement</li>
      </BulletList>
      <Paragraph>
        <OutLink href="https://mcmw.abilitynet.org.uk/">AbilityNet</OutLink> has advice on making your device easier to
        use if you have a disability.
      </Paragraph>

      <Heading level={2}>How accessible these pages are</Heading>
      <Paragraph>
        They are tested against the Web Content Accessibility Guidelines version 2.2, level AA. One part is hard for
        some people: the editor for the source text of a procedure. Everything that can be done there can be done by
        form as well.
      </Paragraph>

      <Heading level={2}>Feedback and contact information</Heading>
      <Paragraph>
        If you need what is on these pages in another format, or find a problem that is not listed here, contact{' '}
        {contact ?? `${council.name}, by the ways that its own website gives`}. We will answer within 10 working days.
      </Paragraph>

      <Heading level={2}>Enforcement procedure</Heading>
      <Paragraph>
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites
        and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are
        not happy with how we respond to your complaint, contact the{' '}
        <OutLink href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</OutLink>.
      </Paragraph>

      <Heading level={2}>Technical information about these pages’ accessibility</Heading>
      <Paragraph>
        {council.name} is committed to making its websites accessible, in accordance with the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
      </Paragraph>
      <Heading level={3}>Compliance status</Heading>
      <Paragraph>
        These pages are partially compliant with the{' '}
        <OutLink href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</OutLink> AA
        standard, due to the non-compliances listed below.
      </Paragraph>
      <Heading level={3}>Non-accessible content</Heading>
      <Paragraph>
        The editor for source text is made by others. Its suggestions are not announced in the same way by every screen
        reader, which may fail success criterion 4.1.3 (status messages). The forms hold the same information and need
        no such editor.
      </Paragraph>

      <Heading level={2}>Preparation of this accessibility statement</Heading>
      <Paragraph>
        This statement was prepared on 22 November 2026. Every page is tested with axe-core each time the pages are
        changed, at a width of 320 pixels, and by keyboard. The pages have not yet been tested by disabled people or by
        an independent body.
      </Paragraph>
    </>
  )
}
