import { nextScene } from '../../../shared/blocks/scenes/index.ts'
import { phaseOf } from '../../../shared/playing/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Deed } from '../../ui/Deed.tsx'
import { placeOf } from './stations.ts'
import { conductTexts } from './texts.ts'
import type { Conducting } from './usePlayDeeds.ts'

/**
 * The one thing to do next while scenes are played, always at the same place: end the scene, have read out what was said of it, begin the
 * next one. Below it what else can be done.
 */
export function NextDeeds({
	prepared,
	conducted: { scene, running, rounds },
	deeds,
	board,
}: Conducting & { board: string | undefined }) {
	const texts = useTexts(conductTexts)
	const phase = phaseOf(scene)
	const next = nextScene(prepared.play, scene?.id)
	const number = prepared.play.scenes.findIndex(({ id }) => id === next?.id) + 1
	const isPaused = running?.timer.is === 'paused' || scene?.timer.is === 'paused'
	const round = scene && rounds[scene.round]
	// What observers have written is read out before anything else.
	const isHidden = phase === 'feedback' && round?.state === 'open' && round.contributions > 0
	return (
		<div className="play-deeds">
			{phase === 'scene' && (
				<Deed kind="main" size="big" iconAfter="forward" onClick={deeds.endScene}>
					{texts.endScene}
				</Deed>
			)}
			{isHidden && scene && (
				<Deed
					kind="main"
					size="big"
					icon="eye"
					disabled={deeds.isRevealing}
					onClick={() => void deeds.reveal(scene.round)}
				>
					{texts.reveal}
				</Deed>
			)}
			{phase !== 'scene' && next && (
				<Deed
					kind={isHidden ? 'plain' : 'main'}
					size="big"
					iconAfter="forward"
					onClick={() => deeds.beginScene(next.id, board)}
				>
					{texts.beginScene(number, placeOf(prepared, next) || texts.openPlace)}
				</Deed>
			)}
			{phase === 'feedback' && (
				<Button size="big" icon="close" onClick={deeds.closeFeedback}>
					{texts.closeFeedback}
				</Button>
			)}
			{(phase === 'scene' || phase === 'feedback') && (
				<>
					<Button size="big" icon={isPaused ? 'play' : 'pause'} onClick={deeds.hold}>
						{isPaused ? texts.resume : texts.pause}
					</Button>
					<Button size="big" onClick={deeds.extend}>
						{texts.more}
					</Button>
				</>
			)}
		</div>
	)
}
