import { Menu as Radix } from 'radix-ui/internal'
import type { ReactElement, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { MenuFrame } from './MenuFrame.tsx'

export interface MenuChoice<Value extends string> {
	value: Value
	label: string
	/** what choosing it means, in a second line */
	meaning: string
	icon: IconName
}

/** A menu of which exactly one entry holds; what each means stands below it. `foot` says what holds for all of them. */
export function ChoiceMenu<Value extends string>({
	trigger,
	choices,
	value,
	onChoose,
	actions = [],
	foot,
}: {
	trigger: ReactElement
	choices: readonly MenuChoice<Value>[]
	value: Value
	onChoose: (value: Value) => void
	/** what can be done beside choosing */
	actions?: readonly (Omit<MenuChoice<string>, 'value'> & { onDo: () => void })[]
	foot?: ReactNode
}) {
	return (
		<MenuFrame trigger={trigger} className="ui-choice-menu" align="start">
			<Radix.RadioGroup value={value} onValueChange={(chosen) => onChoose(chosen as Value)}>
				{choices.map((choice) => (
					<Radix.RadioItem key={choice.value} value={choice.value}>
						<Icon name={choice.icon} />
						<span>
							<b>{choice.label}</b>
							<small>{choice.meaning}</small>
						</span>
						<Radix.ItemIndicator>
							<Icon name="check" />
						</Radix.ItemIndicator>
					</Radix.RadioItem>
				))}
			</Radix.RadioGroup>
			{actions.length > 0 && <Radix.Separator className="ui-menu-line" />}
			{actions.map(({ label, meaning, icon, onDo }) => (
				<Radix.Item key={label} onSelect={onDo}>
					<Icon name={icon} />
					<span>
						<b>{label}</b>
						<small>{meaning}</small>
					</span>
				</Radix.Item>
			))}
			{foot && <div className="ui-choice-foot">{foot}</div>}
		</MenuFrame>
	)
}
