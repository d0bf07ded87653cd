import { type FormEvent, useState } from 'react'
import { addRelation, ratings, type Tie, usualDirection } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useMapInfo, usePicture } from '../observe.ts'
import { changePersonal, personalOf, relationElement } from '../personal.ts'
import { Choice } from './Choice.tsx'
import { nameIn } from './drawRelation.ts'
import { TieFields } from './TieFields.tsx'
import { editorTexts } from './texts.ts'

/** A relation told by a form instead of drawn. Told while today is shown, it is there today; else it is planned. */
export function NewRelation({
	mapId,
	first,
	onClose,
}: {
	mapId: string
	first: string | undefined
	onClose: () => void
}) {
	const { doc, history } = useRoom()
	const texts = useTexts(editorTexts)
	const info = useMapInfo(doc, mapId)
	const { nodes } = usePicture(doc, mapId)
	const { pen, view } = personalOf(mapId).get()
	const [from, setFrom] = useState(first ?? '')
	const [to, setTo] = useState('')
	const [tie, setTie] = useState<Tie>({ kind: pen, direction: usualDirection(pen), intensity: 1 })
	const [about, setAbout] = useState('')
	const [problem, setProblem] = useState<string>()
	const actors = [
		{ value: '', label: texts.choose },
		...nodes.map(({ actor }) => ({ value: actor.id, label: actor.name })),
	]
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (!from || !to || from === to) return setProblem(texts.sameActor)
		history.mark()
		const id = addRelation(doc, {
			from,
			to,
			tie,
			about,
			states: view === 'actual' ? ['actual', 'target'] : ['target'],
		})
		history.mark()
		changePersonal(mapId, {
			pen: tie.kind,
			...(id !== undefined && { chosen: relationElement(id), sheet: true }),
		})
		onClose()
	}
	return (
		<Dialog open title={texts.newRelation} onClose={onClose}>
			<form className="map-form" onSubmit={submit}>
				<div className="map-pair">
					<Choice label={texts.from} value={from} options={actors} onChange={setFrom} />
					<Choice label={texts.to} value={to} options={actors} onChange={setTo} />
				</div>
				{problem && (
					<p className="ui-field-note" data-tone="bad" role="alert">
						{problem}
					</p>
				)}
				<TieFields
					tie={tie}
					from={nameIn(nodes, from) || texts.from}
					to={nameIn(nodes, to) || texts.to}
					ratingWords={info?.ratingWords ?? ratings}
					onChange={(patch) => setTie(withPatch(tie, patch))}
				/>
				<TextField
					label={texts.about}
					value={about}
					maxLength={textFields.relationAbout.limit}
					onChange={({ target }) => setAbout(target.value)}
				/>
				<footer>
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{texts.add}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

function withPatch(tie: Tie, patch: Parameters<Parameters<typeof TieFields>[0]['onChange']>[0]): Tie {
	const { scope, formality, rating, ...rest } = { ...tie, ...patch }
	const { kind = tie.kind, intensity = tie.intensity, direction = tie.direction } = rest
	return {
		...{ kind, intensity, direction },
		...(scope && { scope }),
		...(formality && { formality }),
		...(rating && { rating }),
	}
}
