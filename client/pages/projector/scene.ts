import {
	areasShownIn,
	isPause,
	type Now,
	type NowPlaying,
	type NowSitting,
	type Reading,
	readingNow,
	type Sight,
	type StepPage,
} from '../../../shared/agenda/index.ts'
import type { GroupRoom } from '../../../shared/links/rooms.ts'
import type { Part } from '../../navigation/navigation.ts'

type Round = NonNullable<Now['round']>

type Led = { readonly board: string; readonly part: Part }

/** What stands below the question on the wall. */
export type Scene =
	/** no step runs, or the one in which people arrive: how they come in */
	| { readonly is: 'arrival' }
	/** a break: until when, and with what it goes on */
	| { readonly is: 'pause' }
	/** the question alone */
	| { readonly is: 'question' }
	/** something is collected that nobody sees yet: how much, and who is done */
	| { readonly is: 'collecting'; readonly round: Round }
	/** the cards that were laid, under their headings */
	| { readonly is: 'cards'; readonly round: Round }
	/** what came of a ballot */
	| { readonly is: 'result'; readonly round: string }
	/** a board itself, the part of it the moderation called everybody to, or what is looked at by whose view is led */
	| { readonly is: 'board'; readonly board: string; readonly part?: Part }
	/** what was collected in areas of a board, an area at a time */
	| { readonly is: 'areas'; readonly board: string; readonly areas: readonly string[] }
	| { readonly is: 'page'; readonly page: StepPage }
	/** a case is read aloud, scene by scene */
	| { readonly is: 'reading'; readonly reading: Reading }
	/** people work in small groups: who works where */
	| { readonly is: 'groups'; readonly sitting: NowSitting }
	/** a Planspiel: who plays whom, what is asked of whom */
	| { readonly is: 'playing'; readonly playing: NowPlaying }
	/** one of them shows what it has made */
	| { readonly is: 'presenting'; readonly sitting: NowSitting; readonly room: GroupRoom }

/** `led`: what is looked at by whose view everybody may follow. */
export function sceneOf(now: Now, led?: Led): Scene {
	const { step, since, round, summons, lead, sitting, playing } = now
	const reading = readingNow(now)
	if (reading) return { is: 'reading', reading }
	// Of a view and a step the later one counts, and of a view and a call the view, which goes on.
	if (lead && led && lead.at >= (since ?? 0)) return { is: 'board', board: led.board, part: led.part }
	if (sitting?.presenting) return { is: 'presenting', sitting, room: sitting.presenting }
	if (sitting) return { is: 'groups', sitting }
	// What observers said of a scene stays on the wall until the play goes on.
	if (playing && !(round?.state === 'revealed' && playing.phase === 'feedback')) return { is: 'playing', playing }
	// What is asked while people arrive is asked beside the way in.
	if (!step || (step.number === 1 && !round && !step.board && !step.page)) return { is: 'arrival' }
	if (round) {
		const isHidden = round.settings.kind !== 'cards' || round.settings.hidden
		if (round.state === 'open' && isHidden) return { is: 'collecting', round }
		if (round.settings.kind !== 'cards') return { is: 'result', round: round.id }
		return { is: 'cards', round }
	}
	const isCalled = summons !== undefined && summons.at >= (since ?? 0)
	if (isPause(step) && !isCalled) return { is: 'pause' }
	const areas = areasShownIn(now)
	// Groups that come back call everybody to the board on which their cards lie: on the wall these are read here.
	const isCalledAway = isCalled && !step.inGroups
	if (areas.length > 0 && step.board !== undefined && !isCalledAway) return { is: 'areas', board: step.board, areas }
	if (isCalled) return { is: 'board', board: summons.board, part: partOf(summons) }
	if (step.page) return { is: 'page', page: step.page }
	return step.board === undefined ? { is: 'question' } : { is: 'board', board: step.board }
}

const partOf = ({ x, y, w, h }: Sight): Part => ({ x, y, w, h })
