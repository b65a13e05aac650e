/** Written once: `content-is-kept` and so on. */
const KEPT = ['content', 'approval', 'publication', 'withdrawal', 'looked_at', 'record', 'installation'] as const

const trigger = (name: string, when: string, body: string): string =>
  `create trigger ${name} ${when} begin ${body}; end`
const refuse = (rule: string, unless: string): string => `select raise(abort, '${rule}') where ${unless}`

const kept = (table: string): readonly string[] =>
  ['update', 'delete'].map((act) =>
    trigger(
      `${table}_no_${act}`,
      `before ${act} on ${table}`,
      `select raise(abort, '${table.replace('_', '-')}-is-kept')`
    )
  )

const MATCHING_APPROVAL = (draft: string): string => `exists (
  select 1 from approval a where a.draft = ${draft}.id and a.digest = ${draft}.digest and a.in_force_from is ${draft}.in_force_from
    and not exists (select 1 from draft_author w where w.draft = a.draft and w.person = a.person))`

const DRAFT: readonly string[] = [
  trigger(
    'draft_first_authors',
    'after insert on draft',
    `insert into draft_author (draft, person) values (new.id, new.opened_by) on conflict do nothing;
     insert into draft_author (draft, person) values (new.id, new.saved_by) on conflict do nothing`
  ),
  trigger('draft_begins', 'before insert on draft', refuse('draft-begins-as-draft', "new.state <> 'draft'")),
  trigger('draft_no_delete', 'before delete on draft', "select raise(abort, 'draft-is-kept')"),
  trigger(
    'draft_identity',
    'before update on draft',
    `${refuse(
      'draft-is-fixed',
      'new.id <> old.id or new.kind <> old.kind or new.name <> old.name or new.opened_by <> old.opened_by or new.opened_at <> old.opened_at'
    )};
     ${refuse('draft-is-closed', "old.state in ('published', 'discarded')")};
     ${refuse('draft-revision-goes-up', 'new.revision < old.revision')}`
  ),
  // The first to write after an approval begins anew: what was approved was looked at by somebody else.
  trigger(
    'draft_authors_anew',
    'before update on draft when new.digest <> old.digest or new.in_force_from is not old.in_force_from',
    "delete from draft_author where draft = old.id and old.state = 'approved'"
  ),
  trigger(
    'draft_authors',
    'after update on draft when new.digest <> old.digest or new.in_force_from is not old.in_force_from',
    'insert into draft_author (draft, person) values (new.id, new.saved_by) on conflict do nothing'
  ),
  trigger(
    'draft_approved',
    "after update on draft when new.state = 'approved'",
    refuse('draft-unapproved', `not ${MATCHING_APPROVAL('new')}`)
  ),
  trigger(
    'draft_published',
    "after update on draft when new.state = 'published'",
    refuse('draft-unpublished', 'not exists (select 1 from publication p where p.draft = new.id)')
  )
]

const AUTHORS: readonly string[] = [
  trigger('draft_author_no_update', 'before update on draft_author', "select raise(abort, 'draft-authors-are-kept')"),
  trigger(
    'draft_author_no_delete',
    'before delete on draft_author',
    refuse(
      'draft-authors-are-kept',
      "not exists (select 1 from draft d where d.id = old.draft and d.state = 'approved')"
    )
  )
]

const APPROVAL = trigger(
  'approval_rules',
  'before insert on approval',
  `${refuse(
    'approver-is-author',
    'exists (select 1 from draft_author w where w.draft = new.draft and w.person = new.person)'
  )};
   ${refuse(
     'approval-of-something-else',
     `not exists (select 1 from draft d where d.id = new.draft and d.state = 'submitted' and d.digest = new.digest
        and d.in_force_from is new.in_force_from)`
   )}`
)

/** What is published is what the draft holds, from the day that the draft names. */
const OF_ITS_DRAFT = `exists (select 1 from draft d where d.id = new.draft and d.kind = new.kind and d.name = new.name
  and d.digest = new.digest and coalesce(d.in_force_from, '') = new.in_force_from)`

const APPROVED = `exists (select 1 from draft d join approval a on a.draft = d.id
  where d.id = new.draft and d.state = 'approved' and a.id = new.approval and a.digest = new.digest
    and coalesce(a.in_force_from, '') = new.in_force_from
    and not exists (select 1 from draft_author w where w.draft = a.draft and w.person = a.person))`

/** The program's own rulesets, all at once, into a store that has none of that name. */
const SHIPPED = `new.published_by = 'system' and new.draft is null and new.approval is null and not exists (
  select 1 from publication p where p.kind = new.kind and p.name = new.name
    and (p.published_by <> 'system' or p.published_at <> new.published_at))`

const URGENT = `new.urgent = 1 and length(new.why) > 0 and exists (
  select 1 from draft d where d.id = new.draft and d.state in ('draft', 'submitted', 'approved'))`

const PUBLICATION = trigger(
  'publication_rules',
  'before insert on publication',
  `${refuse('publication-of-something-else', `not ((${OF_ITS_DRAFT}) or new.draft is null)`)};
   ${refuse('published-unapproved', `not ((${URGENT}) or (new.urgent = 0 and ${APPROVED}) or (new.urgent = 0 and ${SHIPPED}))`)};
   ${refuse('publication-out-of-order', 'new.seq <> 1 + (select coalesce(max(seq), 0) from publication)')}`
)

const LOOKED_AT = trigger(
  'looked_at_rules',
  'before insert on looked_at',
  refuse(
    'looked-at-by-author',
    `exists (select 1 from publication p where p.id = new.publication and (p.published_by = new.person or exists (
       select 1 from draft_author w where w.draft = p.draft and w.person = new.person)))`
  )
)

const RECORD = trigger(
  'record_order',
  'before insert on record',
  refuse('record-out-of-order', 'new.seq <> 1 + (select coalesce(max(seq), 0) from record)')
)

/** The guards as SQLite has them. */
export const sqliteGuards: readonly string[] = [
  ...KEPT.flatMap(kept),
  ...DRAFT,
  ...AUTHORS,
  APPROVAL,
  PUBLICATION,
  LOOKED_AT,
  RECORD
]
