import { type KeyboardEvent, useState } from 'react'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ChooseFile } from './ChooseFile.tsx'
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
	/** Enters them and says in a sentence what came of it. */
	enter(): string
}

type Step =
	| { at: 'file' }
	| { at: 'check'; file: ParsedFile; reading: ListReading }
	/** `began`: where one's own history stood before */
	| { at: 'done'; sentence: string; began?: number }

/** A list from a file, one entry a line: choose it, see how it will read, read it in, take it back. */
export default function ImportList({
	title,
	read,
	onClose,
}: {
	title: string
	read: (file: ParsedFile) => ListReading
	onClose: () => void
}) {
	const { history } = useRoom()
	const texts = useTexts(importTexts)
	const [step, go] = useState<Step>({ at: 'file' })
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
		<Dialog open title={title} size="wide" onClose={onClose}>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of undo, beside its button */}
			<div className="import-dialog" onKeyDown={onKeyDown}>
				{step.at === 'file' && <ChooseFile onFile={(file) => go({ at: 'check', file, reading: read(file) })} />}
				{step.at === 'check' && (
					<>
						{'sheet' in step.file.from && step.file.from.others.length > 0 && (
							<p>{texts.onlySheet(step.file.from.sheet, step.file.from.others)}</p>
						)}
						{step.reading.apart.length > 0 && <p>{texts.apart(step.reading.apart)}</p>}
						{step.reading.known && <p>{step.reading.known}</p>}
						<ol className="import-entries">
							{step.reading.entries.map((entry, i) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name
								<li key={i}>{entry}</li>
							))}
						</ol>
						<footer>
							<Button onClick={() => go({ at: 'file' })}>{texts.otherFile}</Button>
							<span className="ui-grow" />
							<Button onClick={onClose}>{texts.cancel}</Button>
							<Button
								kind="main"
								onClick={() => {
									const began = history.position()
									go({ at: 'done', sentence: history.step(step.reading.enter), began })
								}}
							>
								{texts.import(step.reading.entries.length)}
							</Button>
						</footer>
					</>
				)}
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
							<Button kind="main" onClick={onClose} autoFocus>
								{texts.done}
							</Button>
						</footer>
					</>
				)}
			</div>
		</Dialog>
	)
}

/** Strg+Z, or Cmd+Z. */
export const isUndo = (event: KeyboardEvent): boolean =>
	(event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z'
