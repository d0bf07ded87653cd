import { useId } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './SegmentedSwitch.css'

/** A choice between a few equal halves (Board | Tabelle): radio buttons underneath, so arrows move and Tab passes. */
export function SegmentedSwitch<Value extends string>({
	label,
	options,
	value,
	onChange,
}: {
	/** names the group for screen readers */
	label: string
	options: readonly { value: Value; label: string; icon?: IconName }[]
	value: Value
	onChange: (value: Value) => void
}) {
	const group = useId()
	return (
		<fieldset className="ui-switch">
			<legend className="ui-hidden-text">{label}</legend>
			{options.map((option) => (
				<label key={option.value}>
					<input
						type="radio"
						name={group}
						value={option.value}
						checked={option.value === value}
						onChange={() => onChange(option.value)}
					/>
					{option.icon && <Icon name={option.icon} size={16} />}
					{option.label}
				</label>
			))}
		</fieldset>
	)
}
