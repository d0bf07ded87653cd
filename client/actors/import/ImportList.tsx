import { type KeyboardEvent, use, useState } from 'react'
import { KeepVersionContext } from '../../sync/KeepVersionContext.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ColumnsTable } from './ColumnsTable.tsx'
import { FirstOf } from './FirstOf.tsx'
import type { ParsedFile } from './parseFile.ts'
import { importTexts } from './texts.ts'

/** What would come of a file. */
export interface ListReading {
	/** how the entries will read, in their order */
	readonly entries: readonly string[]
	/** columns whose words stand behind an entry, since the list has none for them */
	readonly apart: readonly string[]
	/** how many are there already, and what becomes of them, in a sentence */
	readonly known?: string
	/** whom or what it names that nobody knows yet, and what becomes of them, in a sentence */
	readonly unknown?: string
	/** What is to be asked before they are entered; the import goes on once it is answered. */
	before?(goOn: () => void): void
	/** Enters them and says in a sentence what came of it. */
	enter(): string
}

/** What the columns of a file may become; what becomes none of it stands behind an entry. */
export interface ListColumns<Column extends string> {
	readonly choices: readonly { readonly id: Column; readonly label: string }[]
	propose(file: ParsedFile): readonly (Column | undefined)[]
}

type Step<Column> =
	| { at: 'file' }
	| { at: 'check'; file: ParsedFile; name: string; mapping: readonly (Column | undefined)[] }
	| { at: 'keeping' }
	/** `began`: where one's own history stood before */
	| { at: 'done'; sentence: string; began?: number }

/** A list from a file, one entry a line: choose it, see how it will read, read it in, take it back. */
export default function ImportList<Column extends string = never>({
	title,
	columns,
	read,
	onClose,
}: {
	title: string
	/** where people may say what each column is */
	columns?: ListColumns<Column>
	read: (file: ParsedFile, mapping: readonly (Column | undefined)[]) => ListReading
	/** `isRead`: whether something was read in, and not taken back */
	onClose: (isRead: boolean) => void
}) {
	const { history } = useRoom()
	const texts = useTexts(importTexts)
	const [step, go] = useState<Step<Column>>({ at: 'file' })
	const keepVersion = use(KeepVersionContext)
	const close = () => onClose(step.at === 'done' && step.began !== undefined)
	const readIn = async ({ enter }: ListReading, name: string) => {
		go({ at: 'keeping' })
		await keepVersion(texts.before(name))
		const began = history.position()
		go({ at: 'done', sentence: history.step(enter), began })
	}
	const takeBack = () => {
		if (step.at !== 'done' || step.began === undefined) return
		if (history.position() > step.began) history.undo()
		go({ at: 'done', sentence: texts.undone })
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (!isUndo(event) || step.at !== 'done') return
		event.preventDefault()
		takeBack()
	}
	return (
		<Dialog open title={title} size="wide" onClose={close}>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of undo, beside its button */}
			<div className="import-dialog" onKeyDown={onKeyDown}>
				{step.at === 'file' && (
					<ChooseFile onFile={(file, name) => go({ at: 'check', file, name, mapping: columns?.propose(file) ?? [] })} />
				)}
				{step.at === 'check' && (
					<Checked
						step={step}
						reading={read(step.file, step.mapping)}
						columns={columns}
						onMap={(mapping) => go({ ...step, mapping })}
						onOtherFile={() => go({ at: 'file' })}
						onCancel={() => onClose(false)}
						onRead={(reading) => {
							const goOn = () => void readIn(reading, step.name)
							if (reading.before) reading.before(goOn)
							else goOn()
						}}
					/>
				)}
				{step.at === 'keeping' && <p role="status">{texts.keeping} …</p>}
				{step.at === 'done' && (
					<>
						<Notice tone="good" title={step.sentence} />
						<footer>
							<span className="ui-grow" />
							{step.began !== undefined && (
								<Button icon="undo" onClick={takeBack}>
									{texts.undo}
								</Button>
							)}
							<Button kind="main" onClick={close} autoFocus>
								{texts.done}
							</Button>
						</footer>
					</>
				)}
			</div>
		</Dialog>
	)
}

/** What stands in the file, what its columns are, and how its lines will read. */
function Checked<Column extends string>({
	step: { file, mapping },
	reading,
	columns,
	onMap,
	onOtherFile,
	onCancel,
	onRead,
}: {
	step: Extract<Step<Column>, { at: 'check' }>
	reading: ListReading
	columns: ListColumns<Column> | undefined
	onMap: (mapping: readonly (Column | undefined)[]) => void
	onOtherFile: () => void
	onCancel: () => void
	onRead: (reading: ListReading) => void
}) {
	const texts = useTexts(importTexts)
	const { from } = file
	return (
		<>
			{'sheet' in from && from.others.length > 0 && <p>{texts.onlySheet(from.sheet, from.others)}</p>}
			{columns && (
				<ColumnsTable
					file={file}
					mapping={mapping}
					choicesFor={() => columns.choices}
					rest={texts.behindText}
					onMap={(column, target) =>
						onMap(mapping.map((present, i) => (i === column ? target : present === target ? undefined : present)))
					}
				/>
			)}
			{reading.apart.length > 0 && <p>{texts.apart(reading.apart)}</p>}
			{reading.known && <p>{reading.known}</p>}
			{reading.unknown && <Notice tone="care" title={reading.unknown} />}
			<ol className="import-entries">
				<FirstOf all={reading.entries}>{(entry, i) => <li key={i}>{entry}</li>}</FirstOf>
			</ol>
			<footer>
				<Button onClick={onOtherFile}>{texts.otherFile}</Button>
				<span className="ui-grow" />
				<Button onClick={onCancel}>{texts.cancel}</Button>
				<Button kind="main" onClick={() => onRead(reading)}>
					{texts.import(reading.entries.length)}
				</Button>
			</footer>
		</>
	)
}

/** Strg+Z, or Cmd+Z. */
export const isUndo = (event: KeyboardEvent): boolean =>
	(event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z'
