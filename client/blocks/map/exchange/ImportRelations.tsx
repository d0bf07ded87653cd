import { useCallback, useMemo, useState } from 'react'
import {
	checkRelations,
	enterCheckedRelations,
	type MeantKinds,
	type UnknownActors,
} from '../../../../shared/registry/csv/index.ts'
import { listActors, listRelations } from '../../../../shared/registry/index.ts'
import { ChooseFile } from '../../../actors/import/ChooseFile.tsx'
import type { ParsedFile } from '../../../actors/import/parseFile.ts'
import { enterActors, unknownActorsOf } from '../../../actors/import/runImport.ts'
import { DoneStep } from '../../../listEditing/DoneStep.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { RelationsReport } from './RelationsReport.tsx'
import { csvTexts } from './texts.ts'

type Step = { at: 'file' } | { at: 'check'; file: ParsedFile } | { at: 'done'; sentence: string; since: number }

/** From a file to the relations of the network: choose it, see what will come of it, read it in. */
export default function ImportRelations({ onClose }: { onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(csvTexts)
	const [step, go] = useState<Step>({ at: 'file' })
	const [unknownActors, setUnknownActors] = useState<UnknownActors>('enter')
	const [meant, setMeant] = useState<MeantKinds>({})
	const checkNow = useCallback(
		(file: ParsedFile) =>
			checkRelations(file.relations ?? file, {
				actors: listActors(doc),
				relations: listRelations(doc),
				unknownActors,
				meant,
			}),
		[doc, unknownActors, meant],
	)
	const check = useMemo(() => (step.at === 'check' ? checkNow(step.file) : undefined), [step, checkNow])
	/** nodes of a network that are no actors yet; a table of relations says no more of its ends than their names */
	const nodes = useMemo(
		() => (step.at === 'check' && step.file.relations ? unknownActorsOf(doc, step.file) : []),
		[doc, step],
	)

	const read = (file: ParsedFile) => {
		const since = history.position()
		history.step(() => {
			const newNodes = file.relations && unknownActors === 'enter' ? unknownActorsOf(doc, file) : []
			enterActors(doc, newNodes)
			// Somebody else may have drawn the same relations while this person looked at the file.
			const check = checkNow(file)
			if (!check) return
			const { added, updated, actors } = enterCheckedRelations(doc, check)
			const leftOut = check.problems.length
			go({ at: 'done', since, sentence: texts.result({ added, updated, actors: actors + newNodes.length, leftOut }) })
		})
	}

	return (
		<Dialog open title={texts.title} size="wide" onClose={onClose}>
			<div className="import-dialog">
				{step.at === 'file' && (
					<ChooseFile
						refuse={(file) => (checkNow(file) ? undefined : texts.noRelations)}
						onFile={(file) => go({ at: 'check', file })}
					/>
				)}
				{step.at === 'check' && check && (
					<>
						<RelationsReport
							check={check}
							nodes={nodes.map(({ actor }) => actor.name)}
							unknownActors={unknownActors}
							onUnknownActors={setUnknownActors}
							meant={meant}
							onMeant={setMeant}
						/>
						<footer>
							<Button onClick={() => go({ at: 'file' })}>{texts.otherFile}</Button>
							<span className="ui-grow" />
							<Button onClick={onClose}>{texts.cancel}</Button>
							<Button
								kind="main"
								disabled={check.met.length === 0 && (nodes.length === 0 || unknownActors === 'leaveOut')}
								onClick={() => read(step.file)}
							>
								{check.met.length > 0 || nodes.length > 0 ? texts.read(check.met.length) : texts.nothing}
							</Button>
						</footer>
					</>
				)}
				{step.at === 'done' && (
					<DoneStep sentence={step.sentence} since={step.since} done={texts.done} onClose={onClose} />
				)}
			</div>
		</Dialog>
	)
}
