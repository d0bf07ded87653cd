import { addPhase, movePhase, type Phase, removePhase } from '../../../../shared/blocks/chain/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../../ui/Menu.tsx'
import type { ChainActions } from '../actions.ts'
import { chainTexts } from '../texts/chainTexts.ts'

/** What can be done with a phase as a whole; on the page phases follow each other downwards. */
export function PhaseMenu({
	chain,
	actions,
	phases,
	index,
	across,
	onRename,
}: {
	chain: string
	actions: ChainActions
	phases: readonly Phase[]
	index: number
	across: boolean
	onRename: () => void
}) {
	const { doc } = useRoom()
	const texts = useTexts(chainTexts).phases
	const phase = phases[index]
	if (!phase) return null
	const once = (work: () => void) => () => actions.asOneStep(work)
	const moves: MenuItem[] = []
	if (index > 0)
		moves.push({
			label: across ? texts.left : texts.up,
			icon: across ? 'previous' : 'up',
			onSelect: once(() => movePhase(doc, chain, phase.id, phases[index - 1]?.id)),
		})
	if (index < phases.length - 1)
		moves.push({
			label: across ? texts.right : texts.down,
			icon: across ? 'next' : 'down',
			onSelect: once(() => movePhase(doc, chain, phase.id, phases[index + 2]?.id)),
		})
	const insert = (before: string | undefined) => once(() => void addPhase(doc, chain, texts.fresh, { before }))
	return (
		<Menu
			trigger={
				<Button
					kind="icon"
					size="small"
					icon="more"
					className="chain-menu"
					tabIndex={across ? -1 : 0}
					aria-label={texts.menu(phase.label)}
				/>
			}
			groups={[
				[
					{ label: texts.rename, icon: 'edit' as const, onSelect: onRename },
					{ label: texts.addBefore, icon: 'plus' as const, onSelect: insert(phase.id) },
					{ label: texts.addAfter, icon: 'plus' as const, onSelect: insert(phases[index + 1]?.id) },
				],
				moves,
				phases.length > 1
					? [
							{
								label: texts.remove,
								icon: 'trash' as const,
								danger: true,
								onSelect: once(() => removePhase(doc, chain, phase.id)),
							},
						]
					: [],
			].filter((items) => items.length > 0)}
		/>
	)
}
