import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import { Button, LinkButton } from '../../editor/components/button.tsx'
import { Radios } from '../../editor/components/choices.tsx'
import { Details } from '../../editor/components/details.tsx'
import { ErrorSummary } from '../../editor/components/error-summary.tsx'
import { ErrorMessage, Hint, Label } from '../../editor/components/field.tsx'
import { GenericHeader, Panel, PhaseBanner, SkipLink } from '../../editor/components/frame.tsx'
import { Breadcrumbs } from '../../editor/components/navigation.tsx'
import { NotificationBanner } from '../../editor/components/notification-banner.tsx'
import { Select } from '../../editor/components/select.tsx'
import { SummaryList } from '../../editor/components/summary-list.tsx'
import { Tag, type TagColour } from '../../editor/components/tag.tsx'
import { TextInput } from '../../editor/components/text-input.tsx'
import { Textarea } from '../../editor/components/textarea.tsx'
import { InsetText, WarningText } from '../../editor/components/words.tsx'
import { pieces } from './markup.ts'

const COMPONENTS = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components'
)

type Options = Readonly<Record<string, unknown>>
type Fixture = Readonly<{ name: string; options: Options; html: string }>

const fixturesOf = (component: string): readonly Fixture[] =>
  (JSON.parse(readFileSync(join(COMPONENTS, component, 'fixtures.json'), 'utf8')) as { fixtures: Fixture[] }).fixtures

/** Ours in the words of theirs; `takes` are the options that ours has. A fixture that uses others is not ours to match. */
type Ours = Readonly<{
  component: string
  takes: readonly string[]
  least: number
  make: (options: never) => ReactElement | undefined
}>

const nothing = (): void => undefined
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
type Text = Readonly<{ text?: string; classes?: string; html?: string; isPageHeading?: boolean; attributes?: unknown }>

/** Only what is plain text and nothing more. */
const plain = (value: Text | undefined): string | undefined =>
  value !== undefined && Object.keys(value).every((key) => key === 'text') ? value.text : undefined

const WIDTH = /^govuk-input--width-(\d+)$/
const COLOUR = /^govuk-tag--(\w+)$/

type Field = Readonly<{
  id?: string
  name: string
  label: Text
  hint?: Text
  errorMessage?: Text
  value?: unknown
  describedBy?: string
}>

/** The shared part of a field, or nothing where it has something that ours has not. */
function field({ id, name, label, hint, errorMessage, describedBy }: Field) {
  const [words, hinted, wrong] = [plain(label), hint && plain(hint), errorMessage && plain(errorMessage)]
  if (words === undefined || (hint && hinted === undefined) || (errorMessage && wrong === undefined)) return undefined
  return {
    id: id ?? name,
    name,
    label: words,
    ...(hinted !== undefined && { hint: hinted }),
    ...(wrong !== undefined && { error: wrong }),
    ...(describedBy !== undefined && { describedBy })
  }
}

type Item = Readonly<{
  value?: unknown
  text?: string
  selected?: boolean
  disabled?: boolean
  hint?: Text
  checked?: boolean
}>
const only = (items: readonly Item[], keys: readonly string[]): boolean =>
  items.every(
    (item) => typeof item === 'object' && item !== null && Object.keys(item).every((key) => keys.includes(key))
  )

type SummaryFixture = Readonly<{
  key: Text
  value: Text
  actions?: Readonly<{ items?: readonly Readonly<{ text?: string; href?: string }>[] }>
}>

/** A row without classes of its own, and with one plain action at most. */
function summaryRow({ key, value, actions, ...more }: SummaryFixture) {
  const name = plain(key)
  const shown = plain(value) ?? (Object.keys(value).join() === 'html' ? slot(text(value.html)) : undefined)
  const [action, ...others] = actions?.items ?? []
  const isPlain = action === undefined || Object.keys(action).every((one) => ['text', 'href'].includes(one))
  if (name === undefined || shown === undefined || others.length > 0 || !isPlain || Object.keys(more).length > 0)
    return undefined
  if (actions !== undefined && (action === undefined || Object.keys(actions).join() !== 'items')) return undefined
  const link = action && (
    <a className="govuk-link" href={text(action.href)}>
      {text(action.text)}
    </a>
  )
  return { key: name, value: shown, ...(link !== undefined && { actions: link }) }
}

/** Their markup where ours takes anything: put in its place once ours is drawn. */
const slots: string[] = []
const slot = (html: string): string => `⟦${slots.push(html) - 1}⟧`

const OURS: readonly Ours[] = [
  {
    component: 'button',
    takes: ['text', 'type', 'name', 'value', 'id', 'disabled', 'classes', 'href'],
    least: 12,
    make: ({ text: words, type, classes, href, ...rest }: Options & { classes?: string }) => {
      const look = /^govuk-button--(secondary|warning|inverse)$/.exec(classes ?? '')?.[1] as 'secondary' | undefined
      if (classes !== undefined && look === undefined) return undefined
      if (href !== undefined)
        return href === '/' && Object.keys(rest).length === 0 ? (
          <LinkButton to="/">{text(words)}</LinkButton>
        ) : undefined
      return (
        <Button look={look} type={(type as 'button') ?? 'submit'} {...rest}>
          {text(words)}
        </Button>
      )
    }
  },
  {
    component: 'tag',
    takes: ['text', 'classes'],
    least: 9,
    make: ({ text: words, classes }: { text: string; classes?: string }) => {
      const colour = COLOUR.exec(classes ?? '')?.[1] as TagColour | undefined
      return classes !== undefined && colour === undefined ? undefined : <Tag colour={colour}>{words}</Tag>
    }
  },
  {
    component: 'inset-text',
    takes: ['text', 'id'],
    least: 2,
    make: ({ text: words, id }: { text: string; id?: string }) => (
      <InsetText {...(id !== undefined && { id })}>{words}</InsetText>
    )
  },
  {
    component: 'warning-text',
    takes: ['text', 'iconFallbackText'],
    least: 2,
    make: ({ text: words, iconFallbackText }: { text?: string; iconFallbackText?: string }) =>
      words === undefined || iconFallbackText === undefined ? undefined : (
        <WarningText icon={iconFallbackText}>{words}</WarningText>
      )
  },
  {
    component: 'error-message',
    takes: ['text', 'id'],
    least: 2,
    make: ({ text: words, id }: { text: string; id?: string }) => (
      <ErrorMessage {...(id !== undefined && { id })}>{words}</ErrorMessage>
    )
  },
  {
    component: 'hint',
    takes: ['text', 'id'],
    least: 2,
    make: ({ text: words, id }: { text: string; id?: string }) => <Hint {...(id !== undefined && { id })}>{words}</Hint>
  },
  {
    component: 'label',
    takes: ['text', 'for', 'classes'],
    least: 5,
    make: ({ text: words, for: htmlFor, classes }: { text?: string; for?: string; classes?: string }) => {
      const size = /^govuk-label--(xl|l|m|s)$/.exec(classes ?? '')?.[1] as 'l' | undefined
      if (words === undefined || (classes !== undefined && size === undefined)) return undefined
      return (
        <Label size={size} {...(htmlFor !== undefined && { htmlFor })}>
          {words}
        </Label>
      )
    }
  },
  {
    component: 'input',
    takes: [
      'id',
      'name',
      'label',
      'hint',
      'errorMessage',
      'value',
      'describedBy',
      'classes',
      'prefix',
      'suffix',
      'inputmode',
      'autocomplete',
      'spellcheck',
      'type'
    ],
    least: 14,
    make: (
      options: Field & {
        classes?: string
        prefix?: Text
        suffix?: Text
        inputmode?: string
        autocomplete?: string
        spellcheck?: boolean
        type?: string
      }
    ) => {
      const [shared, width] = [field(options), WIDTH.exec(options.classes ?? '')?.[1]]
      const [prefix, suffix] = [options.prefix && plain(options.prefix), options.suffix && plain(options.suffix)]
      if (shared === undefined || (options.classes !== undefined && width === undefined)) return undefined
      if ((options.prefix && prefix === undefined) || (options.suffix && suffix === undefined)) return undefined
      if (options.inputmode !== undefined && options.inputmode !== 'numeric') return undefined
      if (options.type !== undefined && options.type !== 'text') return undefined
      return (
        <TextInput
          {...shared}
          value={text(options.value)}
          onChange={nothing}
          {...(width !== undefined && { width: Number(width) as 2 })}
          {...(prefix !== undefined && { prefix })}
          {...(suffix !== undefined && { suffix })}
          {...(options.inputmode === 'numeric' && { numeric: true })}
          {...(options.autocomplete !== undefined && { autoComplete: options.autocomplete })}
          {...(options.spellcheck !== undefined && { spellCheck: options.spellcheck })}
        />
      )
    }
  },
  {
    component: 'textarea',
    takes: [
      'id',
      'name',
      'label',
      'hint',
      'errorMessage',
      'value',
      'describedBy',
      'rows',
      'spellcheck',
      'autocomplete'
    ],
    least: 7,
    make: (options: Field & { rows?: string | number; spellcheck?: boolean; autocomplete?: string }) => {
      const shared = field(options)
      if (shared === undefined) return undefined
      return (
        <Textarea
          {...shared}
          value={text(options.value)}
          onChange={nothing}
          {...(options.rows !== undefined && { rows: Number(options.rows) })}
          {...(options.spellcheck !== undefined && { spellCheck: options.spellcheck })}
          {...(options.autocomplete !== undefined && { autoComplete: options.autocomplete })}
        />
      )
    }
  },
  {
    component: 'select',
    takes: ['id', 'name', 'label', 'hint', 'errorMessage', 'describedBy', 'items', 'value'],
    least: 5,
    make: (options: Field & { items: readonly Item[] }) => {
      const shared = field(options)
      if (shared === undefined || options.items === undefined) return undefined
      if (!only(options.items, ['value', 'text', 'selected', 'disabled'])) return undefined
      // Ours takes words for values; two that are both empty could not be told apart.
      if (options.items.some(({ value }) => typeof value !== 'string' && typeof value !== 'number')) return undefined
      const chosen = options.items.find(({ selected }) => selected === true)
      if (options.items.some(({ selected }) => selected === false)) return undefined
      const value = text(options.value ?? chosen?.value ?? options.items[0]?.value)
      if (!options.items.some((item) => text(item.value) === value)) return undefined
      if (chosen !== undefined && options.value !== undefined && text(chosen.value) !== text(options.value))
        return undefined
      return (
        <Select
          {...shared}
          value={value}
          onChange={nothing}
          choices={options.items.map((item) => ({
            value: text(item.value),
            text: text(item.text),
            disabled: item.disabled === true
          }))}
        />
      )
    }
  },
  {
    component: 'radios',
    takes: ['idPrefix', 'name', 'fieldset', 'hint', 'errorMessage', 'items', 'value', 'classes'],
    least: 5,
    make: (
      options: Readonly<{
        idPrefix?: string
        name: string
        fieldset?: { legend?: Text }
        hint?: Text
        errorMessage?: Text
        items: readonly Item[]
        value?: string
        classes?: string
      }>
    ) => {
      const { fieldset, items, name } = options
      if (items === undefined) return undefined
      if (fieldset === undefined || Object.keys(fieldset).some((key) => key !== 'legend')) return undefined
      const shared = field({
        id: options.idPrefix ?? name,
        name,
        label: fieldset.legend ?? {},
        ...(options.hint && { hint: options.hint }),
        ...(options.errorMessage && { errorMessage: options.errorMessage })
      })
      const inline = options.classes === 'govuk-radios--inline'
      if (
        shared === undefined ||
        !only(items, ['value', 'text', 'checked', 'disabled']) ||
        (options.classes !== undefined && !inline)
      )
        return undefined
      const value = options.value ?? items.find(({ checked }) => checked === true)?.value
      return (
        <Radios
          {...shared}
          inline={inline}
          value={value === undefined ? undefined : text(value)}
          onChange={nothing}
          options={items.map((item) => ({
            value: text(item.value),
            label: text(item.text),
            disabled: item.disabled === true
          }))}
        />
      )
    }
  },
  {
    component: 'error-summary',
    takes: ['titleText', 'errorList', 'descriptionText'],
    least: 4,
    make: (
      options: Readonly<{
        titleText?: string
        descriptionText?: string
        errorList?: readonly Readonly<{ text?: string; href?: string }>[]
      }>
    ) =>
      options.titleText === undefined ||
      (options.errorList ?? []).some((error) =>
        Object.keys(error).some((key) => !['text', 'href'].includes(key))
      ) ? undefined : (
        <ErrorSummary
          title={options.titleText}
          errors={(options.errorList ?? []).map(({ text: words, href }) => ({
            text: text(words),
            ...(href !== undefined && { href })
          }))}
          {...(options.descriptionText !== undefined && { description: options.descriptionText })}
        />
      )
  },
  {
    component: 'summary-list',
    takes: ['rows', 'classes'],
    least: 4,
    make: ({ rows, classes }: Readonly<{ rows: readonly SummaryFixture[]; classes?: string }>) => {
      if (classes !== undefined && classes !== 'govuk-summary-list--no-border') return undefined
      if (rows === undefined || rows.some((row) => typeof row !== 'object' || row === null)) return undefined
      const shown = rows.map(summaryRow)
      return shown.some((row) => row === undefined) ? undefined : (
        <SummaryList borders={classes === undefined} rows={shown as readonly { key: string; value: string }[]} />
      )
    }
  },
  {
    component: 'notification-banner',
    takes: ['text', 'type', 'titleText', 'titleId'],
    least: 3,
    make: ({
      text: words,
      type,
      titleText,
      titleId
    }: Readonly<{ text: string; type?: string; titleText?: string; titleId?: string }>) =>
      type !== undefined && type !== 'success' ? undefined : (
        <NotificationBanner
          id={titleId ?? 'govuk-notification-banner-title'}
          success={type === 'success'}
          {...(titleText !== undefined && { title: titleText })}
        >
          {words}
        </NotificationBanner>
      )
  },
  {
    component: 'details',
    takes: ['summaryText', 'text', 'id', 'open'],
    least: 3,
    make: ({
      summaryText,
      text: words,
      id,
      open
    }: Readonly<{ summaryText: string; text: string; id?: string; open?: boolean }>) => (
      <Details summary={summaryText} {...(id !== undefined && { id })} {...(open === true && { open })}>
        {words}
      </Details>
    )
  },
  {
    component: 'breadcrumbs',
    takes: ['items'],
    least: 2,
    make: ({ items }: Readonly<{ items: readonly Readonly<{ text?: string; href?: string }>[] }>) =>
      items.some(
        (item) => Object.keys(item).some((key) => !['text', 'href'].includes(key)) || item.text === undefined
      ) ? undefined : (
        <Breadcrumbs
          crumbs={items.map(({ text: words, href }) => ({
            text: text(words),
            ...(href !== undefined && { to: href })
          }))}
        />
      )
  },
  {
    component: 'generic-header',
    takes: ['logoText', 'url'],
    least: 1,
    make: ({ logoText, url }: Readonly<{ logoText?: string; url?: string }>) =>
      logoText === undefined ? undefined : <GenericHeader name={logoText} {...(url !== undefined && { to: url })} />
  },
  {
    component: 'phase-banner',
    takes: ['tag', 'text', 'html'],
    least: 1,
    make: ({ tag, text: words, html }: Readonly<{ tag?: Text; text?: string; html?: string }>) => {
      const label = tag && plain(tag)
      return label === undefined ? undefined : <PhaseBanner tag={label}>{words ?? slot(text(html))}</PhaseBanner>
    }
  },
  {
    component: 'skip-link',
    takes: ['text', 'href'],
    least: 3,
    make: ({ text: words, href }: Readonly<{ text: string; href?: string }>) => (
      <SkipLink {...(href !== undefined && { href })}>{words}</SkipLink>
    )
  },
  {
    component: 'panel',
    takes: ['titleText', 'text'],
    least: 1,
    make: ({ titleText, text: words }: Readonly<{ titleText?: string; text?: string }>) =>
      titleText === undefined ? undefined : <Panel title={titleText}>{words as ReactNode}</Panel>
  }
]

const drawn = (element: ReactElement): string =>
  renderToStaticMarkup(<MemoryRouter>{element}</MemoryRouter>).replace(
    /⟦(\d+)⟧/g,
    (_, place: string) => slots[Number(place)] ?? ''
  )

describe('our components give the markup that govuk-frontend documents', () => {
  for (const { component, takes, least, make } of OURS) {
    const ours = fixturesOf(component).flatMap(({ name, options, html }) => {
      if (Object.keys(options).some((key) => !takes.includes(key))) return []
      const element = make(options as never)
      return element === undefined ? [] : [{ name, element, html }]
    })

    test(`${component}: at least ${least} of the package's own fixtures are held`, () => {
      expect(ours.length).toBeGreaterThanOrEqual(least)
    })

    test.each(ours)(`${component}: $name`, ({ element, html }) => {
      expect(pieces(drawn(element))).toEqual(pieces(html))
    })
  }
})
