import { type Editor, useValue } from 'tldraw'
import { takingActionTexts } from '../../taking/ask.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { nameColoursOf } from '../cards/ColoursDialog.tsx'
import { dissolveSelected, groupSelected, tidySelected, writeInto } from '../cards/clusterGestures.ts'
import { parkable, parkSelected } from '../cards/parking.ts'
import { canCluster, canDissolve, isThought, mayArrange, selectedCluster } from '../cards/selected.ts'
import { choosesSeveral, toggleSeveral } from '../cards/several.ts'
import { placesToTake, takeSelected } from '../cards/taking.ts'
import { cardTexts } from '../cards/texts.ts'

interface CardAction {
	name: 'group' | 'dissolve' | 'tidy' | 'addCard' | 'colours' | 'parkShort' | 'take' | 'several'
	icon: IconName
	isOn?: boolean
	run: () => void
}

/** What can be done with the selected cards or cluster. */
export function useCardActions(editor: Editor): readonly CardAction[] {
	return useValue('actions for cards', () => actionsFor(editor), [editor])
}

function actionsFor(editor: Editor): CardAction[] {
	const actions: CardAction[] = []
	const cluster = selectedCluster(editor)
	if (canCluster(editor)) actions.push({ name: 'group', icon: 'group', run: () => groupSelected(editor) })
	if (cluster) actions.push({ name: 'addCard', icon: 'plus', run: () => writeInto(editor, cluster.id) })
	if (cluster && mayArrange(editor, cluster))
		actions.push({ name: 'tidy', icon: 'rows', run: () => tidySelected(editor) })
	if (cluster?.props.kind === 'area')
		actions.push({ name: 'colours', icon: 'palette', run: () => nameColoursOf(cluster.id) })
	if (canDissolve(editor)) actions.push({ name: 'dissolve', icon: 'ungroup', run: () => dissolveSelected(editor) })
	if (parkable(editor).length > 0) actions.push({ name: 'parkShort', icon: 'park', run: () => parkSelected(editor) })
	if (placesToTake(editor).length > 0) actions.push({ name: 'take', icon: 'link', run: () => takeSelected(editor) })
	// Fingers have no Shift key.
	if (editor.getInstanceState().isCoarsePointer && editor.getSelectedShapes().some(isThought)) {
		const isOn = choosesSeveral(editor)
		actions.push({ name: 'several', icon: 'check', isOn, run: () => toggleSeveral(editor) })
	}
	return actions
}

export function CardActions({ actions }: { actions: readonly CardAction[] }) {
	const texts = { ...useTexts(cardTexts), ...useTexts(takingActionTexts) }
	return actions.map(({ name, icon, isOn, run }) => (
		<Button
			key={name}
			kind="bare"
			icon={icon}
			aria-pressed={isOn}
			title={name === 'several' ? texts.severalHint : name === 'parkShort' ? texts.park : undefined}
			onClick={run}
		>
			{texts[name]}
		</Button>
	))
}
