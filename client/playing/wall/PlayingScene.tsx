import type * as Y from 'yjs'
import type { NowPlaying, Player } from '../../../shared/agenda/nowPlaying.ts'
import { findRound } from '../../../shared/agenda/rounds.ts'
import { feedbackQuestions, personRole } from '../../../shared/blocks/scenes/index.ts'
import { type CastMember, listCast } from '../../../shared/playing/cast.ts'
import { adviceIn } from '../../../shared/playing/now.ts'
import { sceneOf } from '../../../shared/playing/play.ts'
import { playGroups } from '../../../shared/rounds/playGroups.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useLines } from '../../ui/useLines.ts'
import { useNextOf } from './next.ts'
import { playWallTexts } from './texts.ts'
import './playingScene.css'

/** A Planspiel on the wall: who plays whom, what happens, what is asked of whom. */
export function PlayingScene({ playing, plenum }: { playing: NowPlaying; plenum: Y.Doc }) {
	const { phase, scene } = playing
	const texts = useTexts(playWallTexts)
	const { doc } = useStage()
	const cast = useUnhurried(doc, castOfNow)
	if (!scene || phase === 'between') {
		return (
			<div className="projector-play">
				{scene ? <Next playing={playing} plenum={plenum} /> : <p className="projector-quiet">{texts.whoPlays}</p>}
				<WholeCast cast={cast} />
			</div>
		)
	}
	return (
		<div className="projector-play">
			<ul className="projector-players">
				{scene.players.map((player) => (
					<Playing key={`${player.as} ${player.name}`} player={player} />
				))}
			</ul>
			{scene.text && <p className="projector-happens">{scene.text}</p>}
			{phase === 'feedback' ? <Feedback /> : <WhileItPlays cast={cast} />}
		</div>
	)
}

/** What comes when a scene is over, in large letters. */
function Next({ playing, plenum }: { playing: NowPlaying; plenum: Y.Doc }) {
	const texts = useTexts(playWallTexts)
	const { isLast, what } = useNextOf(plenum, playing)
	return (
		<p className="projector-next">
			{isLast && <span>{texts.lastPlayed}</span>} <b>{texts.next(what)}</b>
		</p>
	)
}

/** The line above the headline; once what was said of a scene is read out, it says what comes next. */
export function PlayingTitle({ playing, plenum, isRead }: { playing: NowPlaying; plenum: Y.Doc; isRead: boolean }) {
	const { phase, scene, title } = playing
	const texts = useTexts(playWallTexts)
	const next = useNextOf(plenum, playing)
	if (!scene) return <>{texts.play(title)}</>
	if (phase === 'scene') return <>{texts.scene(scene.number, scene.of)}</>
	return (
		<>
			{[texts.over(scene.number), isRead && phase === 'feedback' && texts.next(next.what)].filter(Boolean).join(' · ')}
		</>
	)
}

/** What the clock of the wall counts just now. */
export function PlayingClock({ playing: { phase, scene }, isRead }: { playing: NowPlaying; isRead: boolean }) {
	const { clock: texts } = useTexts(playWallTexts)
	const { step } = useNow()
	if (scene && phase === 'scene') return <>{texts.scene(scene.number)}</>
	if (phase === 'feedback' && !isRead) return <>{texts.feedback}</>
	// A step beside the play has the clock it always has.
	return step?.conducts === 'play' || !step?.number ? <>{texts.play}</> : null
}

function Playing({ player: { name, as } }: { player: Player }) {
	const texts = useTexts(playWallTexts)
	return (
		<li>
			<b>{as}</b>
			<span>{name ? texts.playedBy(name) : texts.nobodyYet}</span>
		</li>
	)
}

/** What is asked of those who do not play in a scene, and who of the players asks for advice. */
function WhileItPlays({ cast }: { cast: readonly CastMember[] }) {
	const texts = useTexts(playWallTexts)
	const { doc } = useStage()
	const calls = useUnhurried(doc, callsOfNow)
	const has = (group: CastMember['group']) => cast.some((member) => member.group === group)
	return (
		<ul className="projector-asked">
			{calls.map(({ part, name, as, isComing, adviser }) => (
				<Asked
					key={part}
					icon="raiseHand"
					who={texts.called(name, as)}
					what={isComing ? texts.coming(adviser?.name ?? '', adviser?.as ?? '') : ''}
				/>
			))}
			{has('observing') && <Asked icon="eye" who={texts.observing} what={texts.watch} />}
			{has('advising') && <Asked icon="question" who={texts.advising} what={texts.advise} />}
		</ul>
	)
}

function Feedback() {
	const texts = useTexts(playWallTexts)
	const locale = useLocale()
	const { doc } = useStage()
	const cards = useUnhurried(doc, cardsOfNow)
	return (
		<>
			<ul className="projector-asked">
				<Asked icon="eye" who={texts.observing} what={texts.write} />
			</ul>
			<ul className="projector-questions">
				{Object.entries(feedbackQuestions).map(([id, label]) => (
					<li key={id} data-question={id}>
						{label[locale]}
					</li>
				))}
			</ul>
			<ul className="projector-asked">
				<Asked icon="people" who={texts.everybody} what={texts.wait} />
			</ul>
			{cards > 0 && <p className="projector-quiet">{texts.cards(cards)}</p>}
		</>
	)
}

function Asked({ icon, who, what }: { icon: IconName; who: string; what: string }) {
	return (
		<li>
			<Icon name={icon} size={24} />
			<span>
				<b>{what ? `${who}:` : who}</b> {what}
			</span>
		</li>
	)
}

/** Most names of one group that are read below each other. */
const mostNames = 9

function WholeCast({ cast }: { cast: readonly CastMember[] }) {
	const texts = useTexts(playWallTexts)
	const locale = useLocale()
	const [place, lines] = useLines<HTMLElement>(cast, mostNames)
	return (
		<section ref={place} className="projector-cast" aria-label={texts.whoPlays}>
			{Object.entries(playGroups).map(([group, label]) => {
				const members = cast.filter((member) => member.group === group).sort(personFirst)
				const shown = members.length > lines ? members.slice(0, lines - 1) : members
				return (
					members.length > 0 && (
						<div key={group}>
							<h2>
								{label[locale]} <span>{members.length}</span>
							</h2>
							<ul>
								{shown.map(({ participant, name, as, organisation }) => (
									<li key={participant}>
										{name || '–'}
										{group !== 'observing' && (as || organisation) && <span>{as || organisation}</span>}
									</li>
								))}
							</ul>
							{shown.length < members.length && (
								<p className="projector-more">{texts.more(members.length - shown.length)}</p>
							)}
						</div>
					)
				)
			})}
		</section>
	)
}

/** Whose way it is stands above those who are met on it. */
const personFirst = (a: CastMember, b: CastMember) => Number(b.role === personRole) - Number(a.role === personRole)

const castOfNow = (stage: Y.Doc) => listCast(stage)
const callsOfNow = (stage: Y.Doc) => adviceIn(stage, listCast(stage))
const cardsOfNow = (stage: Y.Doc) => findRound(stage, sceneOf(stage)?.round ?? '')?.contributions ?? 0
