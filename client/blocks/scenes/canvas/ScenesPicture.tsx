import type { Ref } from 'react'
import {
	hasBegun,
	type Part,
	partElement,
	playGroupIds,
	type Scene,
	sceneElement,
} from '../../../../shared/blocks/scenes/index.ts'
import { dayOf } from '../../../../shared/lib/day.ts'
import { playGroups } from '../../../../shared/rounds/playGroups.ts'
import { dayInWords } from '../../../days/days.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { withHyphens } from '../../../ui/hyphens.ts'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { FeedbackCounts } from '../Feedback.tsx'
import { nameOfLane, nameOfRole } from '../nameOfRole.ts'
import type { SaidBeside, ShownPlay } from '../observe.ts'
import { RoleSign } from '../RoleSign.tsx'
import { scenesTexts } from '../texts.ts'
import './picture.css'

interface ScenesPictureProps {
	shown: ShownPlay
	said: SaidBeside
	/** in board units */
	width: number
	/** id of the scene that is played now */
	running?: string | undefined
	/** the element somebody is at */
	chosen?: string | undefined
	/** the element that Tab leads to */
	stop?: string | undefined
	ref?: Ref<HTMLElement>
}

const groupSigns = { acting: 'scenes', advising: 'question', observing: 'eye' } as const satisfies Record<
	keyof typeof playGroups,
	IconName
>

/** Least width of a station in board units, and how many stand side by side at most. */
const stationWidth = 190
const mostBeside = 6

/** The way of the person station after station with what observers said of each, and below it who plays what. */
export function ScenesPicture({ shown, said, width, running, chosen, stop, ref }: ScenesPictureProps) {
	const texts = useTexts(scenesTexts)
	const locale = useLocale()
	const { play, about } = shown
	const scenes = play?.scenes ?? []
	const lastBegun = scenes.findLastIndex((scene) => hasBegun(scene) || scene.id === running)
	const beside = Math.max(1, Math.min(mostBeside, Math.floor((width - 48) / stationWidth), scenes.length))
	return (
		<article ref={ref} className="scenes-picture" aria-label={texts.title} style={{ width }}>
			<header>
				<b>{about ? texts.caseTag(about.person.trim()) : texts.noCase}</b>
				<span>{texts.scenes(scenes.length)}</span>
				{play?.ended !== undefined && <span>{texts.over(dayInWords(dayOf(play.ended), locale))}</span>}
			</header>
			<Preparation shown={shown} />
			<ol className="scenes-way" style={{ gridTemplateColumns: `repeat(${beside}, minmax(0, 1fr))` }}>
				{scenes.map((scene, i) => (
					<Station
						key={scene.id}
						scene={scene}
						number={i + 1}
						shown={shown}
						said={said[scene.id] ?? []}
						isRunning={scene.id === running}
						isBegun={i <= lastBegun}
						goesOn={i === scenes.length - 1 ? undefined : i < lastBegun ? 'gone' : 'ahead'}
						isLastInRow={(i + 1) % beside === 0}
						isChosen={chosen === sceneElement(scene.id)}
						isStop={stop === sceneElement(scene.id)}
					/>
				))}
			</ol>
			<div className="scenes-cast">
				{playGroupIds.map((group) => {
					const parts = play?.parts.filter((part) => part.group === group) ?? []
					return (
						<section key={group}>
							<h3>
								<Icon name={groupSigns[group]} size={20} />
								<span>{playGroups[group][locale]}</span> <i>{parts.length}</i>
							</h3>
							{parts.length === 0 && <p className="scenes-nobody">{texts.nobody}</p>}
							{parts.map((part) => (
								<PartLine
									key={part.id}
									part={part}
									shown={shown}
									isChosen={chosen === partElement(part.id)}
									isStop={stop === partElement(part.id)}
								/>
							))}
						</section>
					)
				})}
			</div>
		</article>
	)
}

function Station({
	scene,
	number,
	shown,
	said,
	isRunning,
	isBegun,
	goesOn,
	isLastInRow,
	isChosen,
	isStop,
}: {
	scene: Scene
	number: number
	shown: ShownPlay
	said: SaidBeside[string]
	isRunning: boolean
	isBegun: boolean
	/** how the way leads to the next station: it was gone already, or lies ahead */
	goesOn: 'gone' | 'ahead' | undefined
	isLastInRow: boolean
	isChosen: boolean
	isStop: boolean
}) {
	const texts = useTexts(scenesTexts)
	const when = isRunning
		? texts.running
		: scene.played !== undefined
			? texts.took(scene.played)
			: scene.minutes > 0
				? texts.planned(scene.minutes)
				: undefined
	return (
		<li
			className="scenes-station"
			data-begun={isBegun || undefined}
			data-running={isRunning || undefined}
			data-on={goesOn}
			data-last={isLastInRow || undefined}
		>
			{/* biome-ignore lint/a11y/useSemanticElements: a button of HTML would keep the pointer that drags the board */}
			<div
				role="button"
				data-element={sceneElement(scene.id)}
				aria-pressed={isChosen}
				aria-current={isRunning ? 'step' : undefined}
				tabIndex={isStop ? 0 : -1}
			>
				<span className="scenes-stop">
					<RoleSign role={scene.lane} shown={shown} size={30} />
				</span>
				<b>{withHyphens(nameOfLane(scene.lane, shown, texts))}</b>
				<small>{[texts.scene(number), ...(when ? [when] : [])].join(' · ')}</small>
				<p data-empty={!scene.text.trim() || undefined}>{scene.text.trim() || texts.noText}</p>
				{(said.length > 0 || isBegun) && <FeedbackCounts said={said} />}
			</div>
		</li>
	)
}

function PartLine({
	part,
	shown,
	isChosen,
	isStop,
}: {
	part: Part
	shown: ShownPlay
	isChosen: boolean
	isStop: boolean
}) {
	const texts = useTexts(scenesTexts)
	const role = nameOfRole(part.role, shown, texts)
	const title = part.title.trim()
	return (
		// biome-ignore lint/a11y/useSemanticElements: a button of HTML would keep the pointer that drags the board
		<div
			role="button"
			className="scenes-part"
			data-element={partElement(part.id)}
			aria-pressed={isChosen}
			tabIndex={isStop ? 0 : -1}
		>
			<RoleSign role={part.role} shown={shown} size={20} />
			<span>
				<b>{role}</b>
				{title && title !== role && <span>{title}</span>}
			</span>
		</div>
	)
}

/** What is needed before anything can be played, in the order in which it is made; gone as soon as nothing is missing, or it has begun. */
function Preparation({ shown: { play, actors, about } }: { shown: ShownPlay }) {
	const { prepare: texts } = useTexts(scenesTexts)
	const isThere = {
		actors: actors.length > 0,
		case: about !== undefined,
		scenes: play !== undefined && play.scenes.length > 0,
		parts: play !== undefined && play.parts.length > 0,
	}
	if (Object.values(isThere).every(Boolean) || play?.scenes.some(hasBegun)) return null
	return (
		<div className="scenes-preparation">
			<b>{texts.title}</b>
			<ol>
				{(['actors', 'case', 'scenes', 'parts'] as const).map((step) => (
					<li key={step} data-done={isThere[step] || undefined}>
						{texts[step]}
						{isThere[step] && (
							<i>
								<Icon name="check" size={16} /> {texts.done}
							</i>
						)}
					</li>
				))}
			</ol>
		</div>
	)
}
