import { asksForAnswers, type Now } from '../../../shared/agenda/index.ts'
import { useNow } from '../../agenda/now.ts'
import { StepClock } from '../../agenda/StepClock.tsx'
import { wallQuestion } from '../../agenda/wallQuestion.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { type CollectedRound, showsCards, useCardsOfRound } from '../cardsOfRound.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { useAttendees } from '../watch.ts'
import { roomTexts } from './texts.ts'

/** What is on the wall, in small, and the way to open it in a window of its own. */
export function ProjectorPicture() {
	const texts = useTexts(roomTexts).projector
	const words = useStepWords()
	const now = useNow()
	const { step, round, sitting, playing } = now
	const attendees = useAttendees()
	const ready = attendees.filter((each) => each.ready).length
	const tellsReady = ready > 0 || (asksForAnswers(now) && attendees.length > 0)
	const shown = step && words.shown(step)
	const ofStep = step ? wallQuestion(now) || words.title(step) : texts.nothing
	const asked = sitting ? sitting.question || texts.groups(sitting.groups.length) : ofStep
	const collected = round && countOf(round, texts)
	return (
		<div className="console-projector">
			<h3>
				{texts.title}
				<a className="ui-button" data-size="small" href={`${workshopAddress()}/beamer`} target="_blank" rel="noopener">
					<Icon name="screen" size={16} />
					{texts.open}
				</a>
			</h3>
			<div className="console-picture">
				<p>
					<b>{asked}</b>
					{step && <StepClock size="picture" />}
				</p>
				{sitting?.question && !sitting.presenting && <p>{texts.groups(sitting.groups.length)}</p>}
				{playing && <p>{playing.scene ? texts.scene(playing.scene.number, playing.scene.of) : texts.cast}</p>}
				{!sitting && !playing && round && showsCards(round) && <CardsOnTheWall round={round} />}
				{step && !sitting && !playing && (
					<p>{[collected ?? shown, tellsReady && texts.ready(ready, attendees.length)].filter(Boolean).join(' · ')}</p>
				)}
			</div>
		</div>
	)
}

/** As many cards stand in so small a picture. */
const fitting = 3

/** What is read on the wall now, as far as there is room for it in small. */
function CardsOnTheWall({ round }: { round: CollectedRound }) {
	const cards = useCardsOfRound(round).flatMap((group) => group.cards)
	if (cards.length === 0) return null
	return (
		<ul>
			{cards.slice(0, fitting).map(({ id, text }) => (
				<li key={id}>{text}</li>
			))}
			{cards.length > fitting && <li aria-hidden="true">…</li>}
		</ul>
	)
}

/** Without the place in it that is open. */
const workshopAddress = () => location.pathname.split('/', 3).join('/')

function countOf(
	{ settings, contributions, state }: NonNullable<Now['round']>,
	texts: (typeof roomTexts)['de']['projector'],
): string {
	if (settings.kind === 'cards' && state === 'revealed') return texts.shownCards(contributions)
	if (settings.kind === 'cards') return texts.cards(contributions)
	return state === 'revealed' ? texts.revealed : texts.ballots(contributions)
}
