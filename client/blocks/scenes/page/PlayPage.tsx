import { useEffect, useRef } from 'react'
import { missingParts, playGroupIds } from '../../../../shared/blocks/scenes/index.ts'
import { playGroups } from '../../../../shared/rounds/playGroups.ts'
import { focusShown } from '../../../navigation/focusShown.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { usePlayActions } from '../actions.ts'
import { usePlay, useSaid } from '../observe.ts'
import { changePersonal } from '../personal.ts'
import { scenesTexts } from '../texts.ts'
import { DebriefGroups } from './DebriefGroups.tsx'
import { PartRow } from './PartRow.tsx'
import { PlaySummary } from './PlaySummary.tsx'
import { SceneRow } from './SceneRow.tsx'
import './page.css'

/** A play without canvas: its scenes from the first to the last, what was said of them, and who plays what. */
export function PlayPage({ play: id }: { play: string }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(scenesTexts)
	const locale = useLocale()
	const shown = usePlay(id)
	const said = useSaid(id)
	const actions = usePlayActions(id)
	const root = useRef<HTMLElement>(null)
	useEffect(() => {
		changePersonal(id, { isList: true })
		return () => changePersonal(id, { isList: false, fresh: undefined })
	}, [id])
	const arrived = useShownElement({ block: 'scenes', id })
	useEffect(() => {
		if (!arrived) return
		changePersonal(id, { chosen: arrived.element })
		const row = root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(arrived.element)}"]`)
		row?.scrollIntoView?.({ block: 'center' })
		if (row) focusShown(row)
	}, [id, arrived])
	const { play } = shown
	if (!play) return null
	return (
		<section ref={root} className="scenes-page" aria-label={texts.title}>
			<PlaySummary play={play} shown={shown} />
			<h2>
				{texts.page.scenes} <span className="ui-caption">{play.scenes.length}</span>
			</h2>
			{play.scenes.length === 0 && <EmptyState missing={texts.noScenes} todo={texts.noScenesTodo} />}
			<ol className="scenes-list">
				{play.scenes.map((scene, i) => (
					<SceneRow key={scene.id} play={id} scene={scene} number={i + 1} shown={shown} said={said[scene.id] ?? []} />
				))}
			</ol>
			{mayWrite && (
				<Button kind="bare" icon="plus" onClick={() => actions.addScene()}>
					{texts.page.addScene}
				</Button>
			)}
			{mayWrite && play.scenes.length > 0 && missingParts(play).length > 0 && (
				<Button icon="addPerson" onClick={actions.addMissingParts}>
					{texts.partsForScenes}
				</Button>
			)}
			{playGroupIds.map((group) => {
				const parts = play.parts.filter((each) => each.group === group)
				const name = playGroups[group][locale]
				return (
					<section key={group} aria-label={name} className="scenes-group">
						<h2>
							{name} <span className="ui-caption">{parts.length}</span>
						</h2>
						<ul className="scenes-parts">
							{parts.map((part) => (
								<PartRow key={part.id} play={id} part={part} shown={shown} />
							))}
						</ul>
						{mayWrite && (
							<Button
								kind="bare"
								icon="plus"
								aria-label={texts.page.addPart(name)}
								onClick={() => actions.addPart({ group })}
							>
								{texts.bar.part}
							</Button>
						)}
					</section>
				)
			})}
			{play.debrief.length > 0 && <DebriefGroups groups={play.debrief} />}
		</section>
	)
}
