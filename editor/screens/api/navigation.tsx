import { useLocation } from 'react-router'
import { type Me, useMe } from '../../api/who.ts'
import { SubNavigation } from '../../components/navigation.tsx'

/** Whether somebody may do something with anything at all. */
export const mayAnywhere = (me: Me | null | undefined, permission: string): boolean =>
  me?.rights.some(({ permissions }) => permissions.includes(permission)) ?? false

/** The pages for programs and for whoever administers them. Without the right, a page is not there. */
export function ApiNavigation() {
  const { pathname } = useLocation()
  const { data: me } = useMe()
  const items = [
    { text: 'Description', to: '/api' },
    ...(mayAnywhere(me, 'manage-keys') ? [{ text: 'Keys', to: '/api/keys' }] : []),
    ...(mayAnywhere(me, 'manage-people') ? [{ text: 'People', to: '/people' }] : [])
  ]
  if (items.length === 1) return null
  return <SubNavigation label="API" items={items.map((one) => ({ ...one, current: one.to === pathname }))} />
}
