import { type FormEvent, useState } from 'react'
import { hasBegun } from '../../../shared/blocks/scenes/index.ts'
import { phaseOf } from '../../../shared/playing/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type Prepared, placeOf } from './stations.ts'
import { conductTexts } from './texts.ts'
import type { Conducting, PlayDeeds } from './usePlayDeeds.ts'

/** How long a scene takes that comes up while people play. */
const usualMinutes = 10

/** The scenes in their order, how far each is, and the way to begin any of them; another one can be inserted. */
export function Way({ prepared, conducted: { scene: now }, deeds, board }: Conducting & { board: string | undefined }) {
	const texts = useTexts(conductTexts)
	const [isInserting, insert] = useState(false)
	const { scenes } = prepared.play
	const phase = phaseOf(now)
	const isPlayed = phase === 'scene'
	return (
		<section aria-label={texts.stations}>
			<ol className="play-way">
				{scenes.map((scene, i) => {
					const isNow = scene.id === now?.id && phase !== 'between'
					const state = isNow
						? phase === 'scene'
							? texts.states.running
							: texts.states.feedback
						: scene.played !== undefined
							? texts.states.played(scene.played)
							: texts.states.next
					return (
						<li key={scene.id} aria-current={isNow || undefined} data-begun={hasBegun(scene) || undefined}>
							<span className="console-number" aria-hidden="true">
								{i + 1}
							</span>
							<span className="ui-grow">
								<b>{placeOf(prepared, scene) || texts.openPlace}</b>
								<span className="ui-caption">
									{texts.scene(i + 1)} · {state}
								</span>
							</span>
							{!isNow && !isPlayed && (
								<Button
									kind="icon"
									icon="play"
									aria-label={
										scene.played === undefined
											? texts.beginScene(i + 1, placeOf(prepared, scene) || texts.openPlace)
											: texts.again(i + 1)
									}
									onClick={() => deeds.beginScene(scene.id, board)}
								/>
							)}
						</li>
					)
				})}
			</ol>
			{isInserting ? (
				<InsertScene prepared={prepared} last={now?.id} deeds={deeds} onDone={() => insert(false)} />
			) : (
				<Button kind="bare" icon="plus" onClick={() => insert(true)}>
					{texts.insert.open}
				</Button>
			)}
		</section>
	)
}

function InsertScene({
	prepared: { play, actors },
	last,
	deeds,
	onDone,
}: {
	prepared: Prepared
	/** the scene that runs, or ran last: behind it one is likely to come up */
	last: string | undefined
	deeds: PlayDeeds
	onDone: () => void
}) {
	const { insert: texts } = useTexts(conductTexts)
	const [behind, setBehind] = useState(last ?? '')
	const [actor, setActor] = useState('')
	const [minutes, setMinutes] = useState(String(usualMinutes))
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (actor === '') return
		deeds.insert(behind || undefined, actor, Math.max(0, Math.round(Number(minutes)) || 0))
		onDone()
	}
	return (
		<form className="play-insert" aria-label={texts.title} onSubmit={submit}>
			<SelectField label={texts.behind} value={behind} onChoose={setBehind}>
				{play.scenes.map(({ id }, i) => (
					<option key={id} value={id}>
						{texts.after(i + 1)}
					</option>
				))}
				<option value="">{texts.atEnd}</option>
			</SelectField>
			<SelectField label={texts.where} value={actor} onChoose={setActor} required autoFocus>
				<option value="" disabled>
					{texts.choose}
				</option>
				{actors.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<TextField
				label={texts.minutes}
				type="number"
				min={0}
				max={600}
				value={minutes}
				onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
			/>
			<Button kind="main" type="submit">
				{texts.add}
			</Button>
			<Button onClick={onDone}>{texts.cancel}</Button>
		</form>
	)
}
