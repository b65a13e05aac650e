/** The code of a refusal by one of these rules. */
const RULE = 'DC001'

const refuse = (rule: string): string => `raise exception using errcode = '${RULE}', message = '${rule}'`
const when = (condition: string, rule: string): string => `if ${condition} then ${refuse(rule)}; end if`

/** A function and the trigger that calls it. */
const guard = (
  name: string,
  on: string,
  statements: readonly string[],
  gives: 'new' | 'old' = 'new'
): readonly string[] => [
  `create function ${name}() returns trigger language plpgsql as $$ begin ${statements.join('; ')}; return ${gives}; end $$`,
  `create trigger ${name} ${on} for each row execute function ${name}()`
]

const KEPT = ['content', 'approval', 'publication', 'withdrawal', 'looked_at', 'record', 'installation'] as const

const kept = (table: string): readonly string[] => [
  `create function ${table}_kept() returns trigger language plpgsql as $$ begin ${refuse(`${table.replace('_', '-')}-is-kept`)}; end $$`,
  `create trigger ${table}_kept before update or delete on ${table} for each row execute function ${table}_kept()`,
  `create trigger ${table}_kept_whole before truncate on ${table} for each statement execute function ${table}_kept()`
]

const OTHERS_APPROVAL = `not exists (select 1 from draft_author w where w.draft = a.draft and w.person = a.person)`

const DRAFT: readonly string[] = [
  ...guard('draft_begins', 'before insert on draft', [when("new.state <> 'draft'", 'draft-begins-as-draft')]),
  ...guard('draft_first_authors', 'after insert on draft', [
    'insert into draft_author (draft, person) values (new.id, new.opened_by), (new.id, new.saved_by) on conflict do nothing'
  ]),
  ...guard('draft_kept', 'before delete on draft', [refuse('draft-is-kept')], 'old'),
  'create trigger draft_kept_whole before truncate on draft for each statement execute function draft_kept()',
  ...guard('draft_identity', 'before update on draft', [
    when(
      '(new.id, new.kind, new.name, new.opened_by, new.opened_at) is distinct from (old.id, old.kind, old.name, old.opened_by, old.opened_at)',
      'draft-is-fixed'
    ),
    when("old.state in ('published', 'discarded')", 'draft-is-closed'),
    when('new.revision < old.revision', 'draft-revision-goes-up')
  ]),
  // The first to write after an approval begins anew: what was approved was looked at by somebody else.
  ...guard('draft_authors_anew', 'before update on draft', [
    `if (new.digest, new.in_force_from) is distinct from (old.digest, old.in_force_from) and old.state = 'approved' then
       delete from draft_author where draft = old.id;
     end if`
  ]),
  ...guard('draft_authors', 'after update on draft', [
    `if (new.digest, new.in_force_from) is distinct from (old.digest, old.in_force_from) then
       insert into draft_author (draft, person) values (new.id, new.saved_by) on conflict do nothing;
     end if`
  ]),
  ...guard('draft_state', 'after update on draft', [
    when(
      `new.state = 'approved' and not exists (select 1 from approval a where a.draft = new.id and a.digest = new.digest
         and a.in_force_from is not distinct from new.in_force_from and ${OTHERS_APPROVAL})`,
      'draft-unapproved'
    ),
    when(
      "new.state = 'published' and not exists (select 1 from publication p where p.draft = new.id)",
      'draft-unpublished'
    )
  ])
]

const AUTHORS: readonly string[] = [
  ...guard(
    'draft_author_kept',
    'before update or delete on draft_author',
    [
      when(
        "tg_op = 'UPDATE' or not exists (select 1 from draft d where d.id = old.draft and d.state = 'approved')",
        'draft-authors-are-kept'
      )
    ],
    'old'
  ),
  `create function draft_author_kept_whole() returns trigger language plpgsql as $$ begin ${refuse('draft-authors-are-kept')}; end $$`,
  'create trigger draft_author_kept_whole before truncate on draft_author for each statement execute function draft_author_kept_whole()'
]

/** The draft is held first, so that nobody writes in it between the look and the approval. */
const APPROVAL = guard('approval_rules', 'before insert on approval', [
  'perform 1 from draft where id = new.draft for update',
  when(
    'exists (select 1 from draft_author w where w.draft = new.draft and w.person = new.person)',
    'approver-is-author'
  ),
  when(
    `not exists (select 1 from draft d where d.id = new.draft and d.state = 'submitted' and d.digest = new.digest
       and d.in_force_from is not distinct from new.in_force_from)`,
    'approval-of-something-else'
  )
])

/** What is published is what the draft holds, from the day that the draft names. */
const OF_ITS_DRAFT = `exists (select 1 from draft d where d.id = new.draft and d.kind = new.kind and d.name = new.name
  and d.digest = new.digest and coalesce(d.in_force_from, '') = new.in_force_from)`

const APPROVED = `exists (select 1 from draft d join approval a on a.draft = d.id
  where d.id = new.draft and d.state = 'approved' and a.id = new.approval and a.digest = new.digest
    and coalesce(a.in_force_from, '') = new.in_force_from and ${OTHERS_APPROVAL})`

/** The program's own rulesets, all at once, into a store that has none of that name. */
const SHIPPED = `new.published_by = 'system' and new.draft is null and new.approval is null and not exists (
  select 1 from publication p where p.kind = new.kind and p.name = new.name
    and (p.published_by <> 'system' or p.published_at <> new.published_at))`

const URGENT = `new.urgent = 1 and length(new.why) > 0 and exists (
  select 1 from draft d where d.id = new.draft and d.state in ('draft', 'submitted', 'approved'))`

const PUBLICATION: readonly string[] = [
  ...guard('publication_rules', 'before insert on publication', [
    'perform 1 from draft where id = new.draft for update',
    when(`not (new.draft is null or ${OF_ITS_DRAFT})`, 'publication-of-something-else'),
    when(
      `not ((${URGENT}) or (new.urgent = 0 and ${APPROVED}) or (new.urgent = 0 and ${SHIPPED}))`,
      'published-unapproved'
    ),
    when('new.seq <> 1 + (select coalesce(max(seq), 0) from publication)', 'publication-out-of-order')
  ]),
  // Heard by every server when the transaction is committed, and by none if it is not.
  ...guard('publication_told', 'after insert on publication', [
    "perform pg_notify('duecourse_published', new.seq::text)"
  ]),
  ...guard('withdrawal_told', 'after insert on withdrawal', ["perform pg_notify('duecourse_published', 'withdrawn')"])
]

const LOOKED_AT = guard('looked_at_rules', 'before insert on looked_at', [
  when(
    `exists (select 1 from publication p where p.id = new.publication and (p.published_by = new.person or exists (
       select 1 from draft_author w where w.draft = p.draft and w.person = new.person)))`,
    'looked-at-by-author'
  )
])

const RECORD = guard('record_order', 'before insert on record', [
  when('new.seq <> 1 + (select coalesce(max(seq), 0) from record)', 'record-out-of-order')
])

/** The guards as PostgreSQL has them. There a table can be emptied as well. */
export const postgresGuards: readonly string[] = [
  ...KEPT.flatMap(kept),
  ...DRAFT,
  ...AUTHORS,
  ...APPROVAL,
  ...PUBLICATION,
  ...LOOKED_AT,
  ...RECORD
]
