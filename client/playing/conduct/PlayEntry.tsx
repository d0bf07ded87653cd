import { Fragment, useState } from 'react'
import { listPlays, missingParts, playsOf } from '../../../shared/blocks/scenes/index.ts'
import { actorsOf } from '../../../shared/registry/index.ts'
import { useNowOf } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useAgendaPlay } from './agendaPlay.ts'
import { useHiddenPlays } from './hiddenPlays.ts'
import { OpenHidden } from './OpenHidden.tsx'
import { showPlay } from './playHere.ts'
import { readPrepared, usePrepared } from './stations.ts'
import { conductTexts } from './texts.ts'

const playsIn = perDocument((plenum) =>
	derived<readonly { id: string; person: string; about?: string | undefined }[]>(
		[allOf(playsOf(plenum)), allOf(plenum.getMap('cases'))],
		() =>
			listPlays(plenum).map(({ id }) => {
				const prepared = readPrepared(plenum, id)
				return { id, person: prepared?.person ?? '', about: prepared?.play.case }
			}),
	),
)

/** Without organisations in the registry no scene can have a station. */
const hasActorsIn = perDocument((plenum) =>
	derived<boolean>([allOf(actorsOf(plenum))], () => actorsOf(plenum).size > 0),
)

/**
 * The way into a Planspiel from the step: to the one that runs, or to those that are prepared. An agenda that conducts its play leads
 * there itself; beside it the case can be read.
 */
export function PlayEntry() {
	const texts = useTexts(conductTexts)
	const navigation = useNavigation()
	const { doc } = useStage()
	const { doc: plenum } = useRoom()
	const plays = useValue(playsIn(plenum))
	const running = useNowOf(({ playing }) => playing?.play)
	const steps = useSteps()
	const isConducted = steps.some(({ conducts }) => conducts === 'play')
	const hidden = useHiddenPlays()
	const [asked, ask] = useState<string>()
	const titled = (person: string) => person || texts.untitled
	const runs = plays.find(({ id }) => id === running)
	const board = steps.findLast(({ conducts }) => conducts === 'play')?.board
	const meant = hidden.find((each) => each.board === board) ?? (plays.length === 0 ? hidden[0] : undefined)
	const conducted = useAgendaPlay(doc, plenum)
	// Where the board of the agenda is gone for good, people choose.
	if (isConducted && (conducted !== undefined || meant || plays.length === 0)) {
		if (meant && !runs) return <OpenHidden play={meant} />
		if (plays.length === 0) return <p className="ui-quiet">{texts.noPlay}</p>
		if (!runs) return <StillToPrepare />
		if (!runs.about) return null
		const { about } = runs
		return (
			<Button icon="doc" onClick={() => navigation.go({ to: 'cases', case: about })}>
				{texts.readCase(titled(runs.person))}
			</Button>
		)
	}
	if (runs) {
		return (
			<Notice
				tone="care"
				title={texts.runs(titled(runs.person))}
				action={
					<Button icon="play" onClick={() => showPlay(doc, runs.id)}>
						{texts.toPlay}
					</Button>
				}
			/>
		)
	}
	return (
		<>
			{plays.map(({ id, person }) => (
				<Button key={id} kind="bare" icon="play" onClick={() => showPlay(doc, id)}>
					{texts.conduct(titled(person))}
				</Button>
			))}
			{hidden.map((play) => (
				<Fragment key={play.id}>
					<Button kind="bare" icon="lock" aria-expanded={asked === play.id} onClick={() => ask(play.id)}>
						{texts.conduct(titled(play.person))}
					</Button>
					{asked === play.id && <OpenHidden play={play} />}
				</Fragment>
			))}
		</>
	)
}

/** What the play of the agenda still lacks, before it begins. */
function StillToPrepare() {
	const { lacks: texts } = useTexts(conductTexts)
	const navigation = useNavigation()
	const { doc } = useStage()
	const { doc: plenum } = useRoom()
	const hasActors = useValue(hasActorsIn(plenum))
	const id = useAgendaPlay(doc, plenum)
	const { play } = usePrepared(id ?? '') ?? {}
	if (!play || id === undefined || play.ended !== undefined) return null
	const lacking = [
		!hasActors && texts.actors,
		play.case === undefined && texts.case,
		play.scenes.length === 0 && texts.scenes,
		(play.scenes.length === 0 || missingParts(play).length > 0) && texts.parts,
	].filter((each) => each !== false)
	if (lacking.length === 0) return null
	return (
		<Notice
			tone="care"
			title={texts.title(lacking.join(', '))}
			action={
				<Button icon="forward" onClick={() => navigation.go({ to: 'block', ref: { block: 'scenes', id } })}>
					{texts.prepare}
				</Button>
			}
		/>
	)
}
