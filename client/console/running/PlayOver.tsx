import { Suspense, useState } from 'react'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { useNowOf } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useAgendaPlay } from '../../playing/conduct/agendaPlay.ts'
import { usePrepared } from '../../playing/conduct/stations.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { Notice } from '../../ui/Notice.tsx'
import { runningTexts } from './texts.ts'

const ChainDialog = lazyPart(() => import('../../taking/chain/ChainDialog.tsx').then((module) => module.ChainDialog))

/** Where the play of the agenda leads once it is over: its scenes are the way as it is today. */
export function PlayOver() {
	const { doc } = useStage()
	const play = useAgendaPlay(doc, useRoom().doc)
	const isConducted = useSteps().some(({ conducts }) => conducts === 'play')
	return isConducted && play !== undefined && <Over play={play} />
}

function Over({ play: id }: { play: string }) {
	const texts = useTexts(runningTexts).play
	const { doc: plenum, mayWrite } = useRoom()
	const navigation = useNavigation()
	const runs = useNowOf(({ playing }) => playing !== undefined)
	const { play } = usePrepared(id) ?? {}
	const [isTaking, setTaking] = useState(false)
	if (runs || play?.ended === undefined || play.scenes.length === 0) return null
	const { chain } = play
	const board = placedBlocks(plenum).find((each) => each.block === 'chain' && each.id === chain)?.board
	return (
		<>
			<Notice
				tone="good"
				title={texts.over}
				action={
					<>
						{mayWrite && (
							<Button icon="chain" onClick={() => setTaking(true)}>
								{board === undefined ? texts.toChain : texts.toChainAgain}
							</Button>
						)}
						{board !== undefined && (
							<Button kind="bare" icon="forward" onClick={() => navigation.go({ to: 'board', board })}>
								{texts.seeChain}
							</Button>
						)}
					</>
				}
			/>
			<Suspense>{isTaking && <ChainDialog play={id} onClose={() => setTaking(false)} />}</Suspense>
		</>
	)
}
