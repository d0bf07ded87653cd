import { listPlays, playsOf } from '../../../shared/blocks/scenes/index.ts'
import { useNowOf } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { showPlay } from './playHere.ts'
import { readPrepared } from './stations.ts'
import { conductTexts } from './texts.ts'

const playsIn = perDocument((plenum) =>
	derived<readonly { id: string; person: string }[]>([allOf(playsOf(plenum)), allOf(plenum.getMap('cases'))], () =>
		listPlays(plenum).map(({ id }) => ({ id, person: readPrepared(plenum, id)?.person ?? '' })),
	),
)

/** The way into a Planspiel from the step: to the one that runs, or to those that are prepared. */
export function PlayEntry() {
	const texts = useTexts(conductTexts)
	const { doc } = useStage()
	const plays = useValue(playsIn(useRoom().doc))
	const running = useNowOf(({ playing }) => playing?.play)
	const titled = (person: string) => person || texts.untitled
	const runs = plays.find(({ id }) => id === running)
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
	return plays.map(({ id, person }) => (
		<Button key={id} kind="bare" icon="play" onClick={() => showPlay(doc, id)}>
			{texts.conduct(titled(person))}
		</Button>
	))
}
