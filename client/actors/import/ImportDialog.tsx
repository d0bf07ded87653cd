import { type KeyboardEvent, use, useCallback, useMemo, useState } from 'react'
import {
	type Answers,
	type CellColumn,
	type Check,
	checkLines,
	type Entry,
	importLimits,
	likelySame,
	meetSame,
	proposeMapping,
	type SameName,
	type Sames,
	type Target,
} from '../../../shared/registry/csv/index.ts'
import { type Group, listActors, listFields, listGroups, wordKey } from '../../../shared/registry/index.ts'
import { useDocumentsApart } from '../../sync/BoardsApart.ts'
import { KeepVersionContext } from '../../sync/KeepVersionContext.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { CheckReport } from './CheckReport.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { isUndo } from './ImportList.tsx'
import { MappingTable } from './MappingTable.tsx'
import type { ParsedFile } from './parseFile.ts'
import { runImport } from './runImport.ts'
import { importTexts } from './texts.ts'
import '../actors.css'

const noColumns: readonly CellColumn[] = []

type Step =
	| { at: 'file' }
	| { at: 'check'; file: ParsedFile; name: string; mapping: (Target | undefined)[] }
	| { at: 'running'; part: number; stop: AbortController }
	/** `began`: where one's own history stood before; undefined if there is nothing to take back */
	| { at: 'done'; sentence: string; began?: number }

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
	const isApart = useDocumentsApart().includes(doc)
	const inTable = tableId !== undefined
	const texts = useTexts(importTexts)
	const [step, go] = useState<Step>({ at: 'file' })
	const [sameName, setSameName] = useState<SameName>('update')
	const [answers, setAnswers] = useState<Answers>({})
	const [sames, setSames] = useState<Sames>({})
	const checkNow = useCallback(() => {
		if (step.at !== 'check') return undefined
		const { file, mapping } = step
		return checkLines(file, {
			mapping,
			fields: listFields(doc),
			known: listActors(doc),
			answers,
			sameName,
			nameless: texts.nameless,
		})
	}, [doc, step, answers, sameName, texts])
	const check = useMemo(checkNow, [checkNow])
	const likely = useMemo(() => (check ? likelySame(check.entries, listActors(doc)) : []), [check, doc])
	const met = ({ entries }: Check): Entry[] => meetSame(entries, sames, texts.alsoCalled)

	const keepVersion = use(KeepVersionContext)
	const read = async () => {
		if (step.at !== 'check') return
		const { name } = step
		// Somebody else may have entered the same actors while this person looked at the file.
		const check = checkNow()
		if (!check) return
		const stop = new AbortController()
		go({ at: 'running', part: 0, stop })
		await keepVersion(texts.before(name))
		const began = history.position()
		const outcome = await runImport({
			doc,
			history,
			tableId,
			entries: met(check),
			signal: stop.signal,
			rest: (part) => {
				go({ at: 'running', part, stop })
				return new Promise((resolve) => setTimeout(resolve))
			},
		})
		if (outcome === 'cancelled') go({ at: 'done', sentence: texts.cancelled })
		else go({ at: 'done', sentence: texts.result({ ...outcome, skipped: check.skipped }), began })
	}
	/** Takes back this import and nothing else, as long as nothing was done since. */
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
	const close = () => {
		if (step.at === 'running') step.stop.abort()
		else onClose()
	}

	return (
		<Dialog open title={texts.title} size="wide" onClose={close}>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of undo, beside its button */}
			<div className="import-dialog" data-step={step.at} onKeyDown={onKeyDown}>
				{step.at === 'file' && (
					<ChooseFile
						most={importLimits.rows}
						onFile={(file, name) => {
							const mapping = proposeMapping(file, { cells: cellColumns, fields: listFields(doc), inTable })
							setAnswers({})
							setSames({})
							go({ at: 'check', file, name, mapping })
						}}
					/>
				)}
				{step.at === 'check' && check && (
					<>
						<header className="import-file">
							<span>
								<b>{step.name}</b>
								<span className="ui-caption">
									{texts.recognised(step.file.lines.length, step.file.headings.length, step.file.from)}
								</span>
							</span>
							<Button onClick={() => go({ at: 'file' })}>{texts.otherFile}</Button>
						</header>
						{'sheet' in step.file.from && step.file.from.others.length > 0 && (
							<p>{texts.onlySheet(step.file.from.sheet, step.file.from.others)}</p>
						)}
						<MappingTable
							file={step.file}
							mapping={step.mapping}
							cellColumns={cellColumns}
							inTable={inTable}
							onMap={(mapping) => go({ ...step, mapping })}
						/>
						<div className="import-questions">
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
									likely={likely}
									sames={sames}
									onSames={setSames}
								/>
							) : (
								<Notice tone="care" title={texts.noName} />
							)}
						</div>
						<footer>
							<p className="import-summary" role="status">
								{step.mapping.includes('name') &&
									texts.summary(sumOf(check, met(check), step.mapping, listGroups(doc)))}
								{isApart && <span className="ui-quiet"> {texts.forAll}</span>}
							</p>
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

/** What will come of it, in numbers. */
function sumOf(
	check: Check,
	entries: readonly Entry[],
	mapping: readonly (Target | undefined)[],
	groups: readonly Group[],
) {
	const known = new Set(groups.flatMap(({ label }) => [wordKey(label.de), wordKey(label.en)]))
	const named = new Map(entries.flatMap((entry) => entry.groups ?? []).map((name) => [wordKey(name), name]))
	const labels = entries.flatMap(({ fields = [] }) =>
		fields.flatMap((each) => ('label' in each ? wordKey(each.label) : [])),
	)
	return {
		lines: check.entries.length,
		added: entries.filter(({ updates }) => updates === undefined).length,
		updated: entries.filter(({ updates }) => updates !== undefined).length,
		skipped: check.skipped,
		columns: new Set(mapping.filter((target) => target?.startsWith('n.'))).size,
		leftOut: mapping.filter((target) => target === undefined).length,
		fields: new Set(labels).size,
		groups: [...named].flatMap(([key, name]) => (key && !known.has(key) ? [name] : [])),
	}
}
