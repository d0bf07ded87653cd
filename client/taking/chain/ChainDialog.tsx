import { useState } from 'react'
import { changeScene, readPlay } from '../../../shared/blocks/scenes/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { chainOfPlay, type PhaseChoice, type SceneChoice } from '../../../shared/playing/chainOfPlay.ts'
import { scenesToChain } from '../../../shared/playing/scenesToChain.ts'
import { findActor } from '../../../shared/registry/index.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { chainTexts } from './texts.ts'
import './chainDialog.css'

/** Shows what becomes of the scenes of a play, asks for their phases once, and makes the current way of a chain of them. */
export function ChainDialog({ play, onClose }: { play: string; onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const [chosen, choose] = useState<PhaseChoice>({})
	const [wanted, want] = useState<SceneChoice>({})
	const planned = chainOfPlay(doc, play, locale, chosen, wanted)
	if (!planned) return null
	const { chain, phases, steps, handovers } = planned
	// As they were played: a scene shall not jump away under the hand that gives it a phase.
	const played = (readPlay(doc, play)?.scenes ?? []).flatMap(({ id }) => steps.find((step) => step.scene === id) ?? [])
	const taken = steps.filter(({ isTaken }) => isTaken)
	const missed = taken.reduce((sum, step) => sum + step.missed.length, 0)
	const take = () => {
		const taken = history.step(() =>
			change(doc, () => {
				for (const [scene, phase] of Object.entries(chosen)) changeScene(doc, play, scene, { phase })
				return scenesToChain(doc, play, { locale, phases: chosen, scenes: wanted })
			}),
		)
		onClose()
		if (taken) navigation.go({ to: 'board', board: taken.board })
	}
	return (
		<Dialog title={texts.title} size="wide" open onClose={onClose}>
			{steps.length === 0 ? (
				<p>{texts.none}</p>
			) : (
				<>
					<p>
						<b>{texts.becomes(taken.length, handovers, missed)}</b>
					</p>
					{chain !== undefined && <p className="ui-quiet">{texts.again}</p>}
					{steps.some(({ isPlayed, isInChain }) => !isPlayed && !isInChain) && <p>{texts.unplayed}</p>}
					<div className="chain-of-play">
						<table>
							<thead>
								<tr>
									{(['scene', 'lane', 'text', 'cards', 'phase'] as const).map((column) => (
										<th key={column} scope="col">
											{texts.columns[column]}
										</th>
									))}
								</tr>
							</thead>
							<tbody>
								{played.map(({ scene, lane, text, cards, phase, isPlayed, isInChain, isTaken }, i) => (
									<tr key={scene}>
										<th scope="row">
											<label>
												<input
													type="checkbox"
													aria-label={texts.takeScene(i + 1)}
													checked={isTaken}
													disabled={isInChain}
													onChange={({ target }) => want({ ...wanted, [scene]: target.checked })}
												/>
												{i + 1}
											</label>
										</th>
										<td>{(lane !== undefined && findActor(doc, lane)?.name) || texts.open}</td>
										<td>
											{text.trim() || texts.noText}
											{(isInChain || !isPlayed) && (
												<span className="ui-caption">{isInChain ? texts.inChain : texts.notPlayed}</span>
											)}
										</td>
										<td data-label={texts.columns.cards}>{cards}</td>
										<td>
											<select
												className="ui-input"
												aria-label={texts.phaseOf(i + 1)}
												value={phase}
												onChange={({ target }) => choose({ ...chosen, [scene]: target.value })}
											>
												{phases.map(({ id, label }) => (
													<option key={id} value={id}>
														{label}
													</option>
												))}
											</select>
										</td>
									</tr>
								))}
							</tbody>
						</table>
					</div>
				</>
			)}
			<footer className="chain-of-play-foot">
				<Button onClick={onClose}>{texts.cancel}</Button>
				{taken.length > 0 && (
					<Button kind="main" icon="chain" onClick={take}>
						{chain === undefined ? texts.take : texts.takeAgain}
					</Button>
				)}
			</footer>
		</Dialog>
	)
}
