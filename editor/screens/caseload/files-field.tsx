import { type DragEvent, useState } from 'react'
import { QuietButton } from '../../components/button.tsx'
import { classNames } from '../../components/class-names.ts'
import { describedBy, FormGroup } from '../../components/field.tsx'
import { VisuallyHidden } from '../../components/words.tsx'
import { nameOf, withFiles } from './wish.ts'

type Props = Readonly<{ files: readonly File[]; change: (files: readonly File[]) => void; error?: string }>

const ACCEPTED = '.csv,.xml,.ndjson,.jsonl,.txt'

/** The files of a return: chosen one by one, by the folder, or dropped here. */
export function FilesField({ files, change, error }: Props) {
  const [isOver, setOver] = useState(false)
  const add = (more: Iterable<File>): void => change(withFiles(files, more))
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  const field = {
    id: 'files',
    label: 'Files of the return',
    labelSize: 'm' as const,
    hint: HINT,
    ...(error !== undefined && { error })
  }
  return (
    <div
      className={classNames('dc-drop', isOver && 'dc-drop--over')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FormGroup field={field}>
        <input
          className={classNames('govuk-file-upload', error !== undefined && 'govuk-file-upload--error')}
          id="files"
          type="file"
          multiple
          accept={ACCEPTED}
          onChange={(event) => add(taken(event.currentTarget))}
          {...describedBy(field)}
        />
      </FormGroup>
      <FormGroup field={{ id: 'folder', label: 'Or a whole folder, with a folder in it for each year' }}>
        <input
          className="govuk-file-upload"
          id="folder"
          type="file"
          multiple
          {...FOLDER}
          onChange={(event) => add(taken(event.currentTarget))}
        />
      </FormGroup>
      <div role="status">{files.length > 0 && <Chosen files={files} change={change} />}</div>
    </div>
  )
}

/** React knows no name for it. */
const FOLDER = { webkitdirectory: '' }

const HINT = (
  <>
    The national return (SSDA903) as CSV or XML, several years of it if you have them; the tables of the Standard
    Safeguarding Dataset; or cases, one a line (NDJSON). Choose as many as you like, or drop them here.{' '}
    <strong>
      What you send is held in memory by this server while you look at it, and written nowhere; columns that are not
      needed, such as ethnicity, UPN, postcodes and health, are never read.
    </strong>
  </>
)

/** The same file can be chosen again after it was taken out. */
function taken(input: HTMLInputElement): readonly File[] {
  const chosen = [...(input.files ?? [])]
  input.value = ''
  return chosen
}

const Chosen = ({ files, change }: Omit<Props, 'error'>) => (
  <>
    <p className="govuk-body">
      {files.length === 1 ? '1 file' : `${files.length} files`},{' '}
      {sizeWords(files.reduce((sum, { size }) => sum + size, 0))}.{' '}
      <QuietButton onClick={() => change([])}>Take all out</QuietButton>
    </p>
    <ul className="govuk-list dc-files">
      {files.map((file) => (
        <li key={nameOf(file)}>
          <span>
            {nameOf(file)} <span className="govuk-hint">({sizeWords(file.size)})</span>
          </span>{' '}
          <QuietButton onClick={() => change(files.filter((one) => one !== file))}>
            Take out<VisuallyHidden> {nameOf(file)}</VisuallyHidden>
          </QuietButton>
        </li>
      ))}
    </ul>
  </>
)

const KILO = 1024

/** 12 kB, or 3.4 MB. */
export const sizeWords = (bytes: number): string =>
  bytes < KILO * KILO ? `${Math.ceil(bytes / KILO)} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`
