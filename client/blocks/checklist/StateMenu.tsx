import { DropdownMenu } from 'radix-ui'
import type { ChecklistState } from '../../../shared/blocks/checklist/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { Icon } from '../../ui/icon.tsx'
import { ToneSign } from './ToneSign.tsx'

interface StateMenuProps {
	state: ChecklistState
	states: readonly ChecklistState[]
	label: string
	onChoose: (state: string) => void
}

/** How far a question is: sign and word, with a menu of the others. */
export function StateMenu({ state, states, label, onChoose }: StateMenuProps) {
	const { mayWrite } = useRoom()
	if (!mayWrite) return <StateShown state={state} />
	return (
		<DropdownMenu.Root modal={false}>
			<DropdownMenu.Trigger asChild>
				<button type="button" className="checklist-state-button" aria-label={label}>
					<StateShown state={state} />
					<Icon name="down" size={16} />
				</button>
			</DropdownMenu.Trigger>
			<DropdownMenu.Portal>
				<DropdownMenu.Content className="ui-menu checklist-states" align="start" sideOffset={4} collisionPadding={8}>
					<DropdownMenu.RadioGroup value={state.id} onValueChange={onChoose}>
						{states.map((each) => (
							<DropdownMenu.RadioItem key={each.id} value={each.id}>
								<StateShown state={each} />
								{each.id === state.id && <Icon name="check" size={16} />}
							</DropdownMenu.RadioItem>
						))}
					</DropdownMenu.RadioGroup>
				</DropdownMenu.Content>
			</DropdownMenu.Portal>
		</DropdownMenu.Root>
	)
}

function StateShown({ state }: { state: ChecklistState }) {
	const locale = useLocale()
	return (
		<span className="checklist-state">
			<ToneSign tone={state.tone} />
			{state.name[locale]}
		</span>
	)
}
