import { useCallback, useMemo, useState } from 'react'
import {
	type Answers,
	type CellColumn,
	checkLines,
	proposeMapping,
	type SameName,
	type Target,
} from '../../../shared/registry/csv/index.ts'
import { listActors, listFields } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { CheckReport } from './CheckReport.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { MappingTable } from './MappingTable.tsx'
import type { ParsedFile } from './parseFile.ts'
import { runImport } from './runImport.ts'
import { importTexts } from './texts.ts'
import '../actors.css'

const noColumns: readonly CellColumn[] = []

type Step =
	| { at: 'file' }
	| { at: 'check'; file: ParsedFile; mapping: (Target | undefined)[] }
	| { at: 'running'; part: number; stop: AbortController }
	| { at: 'done'; sentence: string }

/**
 * From a file to the registry, and to rows of a table if there is one: choose it, say what its columns are, see what will
 * come of it, read it in.
 */
export default function ImportDialog({
	tableId,
	cellColumns = noColumns,
	onClose,
}: {
	tableId?: string
	/** columns of the table that a file may fill beside those of the actors */
	cellColumns?: readonly CellColumn[]
	onClose: () => void
}) {
	const { doc, history } = useRoom()
	const texts = useTexts(importTexts)
	const [step, go] = useState<Step>({ at: 'file' })
	const [sameName, setSameName] = useState<SameName>('update')
	const [answers, setAnswers] = useState<Answers>({})
	const checkNow = useCallback(() => {
		if (step.at !== 'check') return undefined
		const { file, mapping } = step
		return checkLines(file.lines, { mapping, fields: listFields(doc), known: listActors(doc), answers, sameName })
	}, [doc, step, answers, sameName])
	const check = useMemo(checkNow, [checkNow])

	const read = async () => {
		// Somebody else may have entered the same actors while this person looked at the file.
		const check = checkNow()
		if (!check) return
		const stop = new AbortController()
		go({ at: 'running', part: 0, stop })
		const outcome = await runImport({
			doc,
			history,
			tableId,
			entries: check.entries,
			signal: stop.signal,
			rest: (part) => {
				go({ at: 'running', part, stop })
				return new Promise((resolve) => setTimeout(resolve))
			},
		})
		const leftOut = new Set(check.problems.map(({ line }) => line)).size
		go({
			at: 'done',
			sentence:
				outcome === 'cancelled' ? texts.cancelled : texts.result({ ...outcome, skipped: check.skipped, leftOut }),
		})
	}
	const close = () => {
		if (step.at === 'running') step.stop.abort()
		else onClose()
	}

	return (
		<Dialog open title={texts.title} size="wide" onClose={close}>
			<div className="import-dialog">
				{step.at === 'file' && (
					<ChooseFile
						onFile={(file) => go({ at: 'check', file, mapping: proposeMapping(file.headings, cellColumns) })}
					/>
				)}
				{step.at === 'check' && check && (
					<>
						<MappingTable
							file={step.file}
							mapping={step.mapping}
							cellColumns={cellColumns}
							onMap={(mapping) => go({ ...step, mapping })}
						/>
						{step.mapping.includes('name') ? (
							<CheckReport
								check={check}
								fields={listFields(doc)}
								cellColumns={cellColumns}
								hasContacts={step.mapping.includes('contact')}
								answers={answers}
								onAnswers={setAnswers}
								sameName={sameName}
								onSameName={setSameName}
							/>
						) : (
							<Notice tone="care" title={texts.noName} />
						)}
						<footer>
							<Button onClick={() => go({ at: 'file' })}>{texts.otherFile}</Button>
							<span className="ui-grow" />
							<Button onClick={onClose}>{texts.cancel}</Button>
							<Button
								kind="main"
								disabled={check.entries.length === 0 || !step.mapping.includes('name')}
								onClick={() => void read()}
							>
								{check.entries.length > 0 ? texts.import(check.entries.length) : texts.nothing}
							</Button>
						</footer>
					</>
				)}
				{step.at === 'running' && (
					<ProgressLine
						doing={texts.doing}
						part={step.part}
						cancel={{ label: texts.cancel, onCancel: () => step.stop.abort() }}
					/>
				)}
				{step.at === 'done' && (
					<>
						<Notice tone="good" title={step.sentence} />
						<footer>
							<span className="ui-grow" />
							<Button kind="main" onClick={onClose}>
								{texts.done}
							</Button>
						</footer>
					</>
				)}
			</div>
		</Dialog>
	)
}
