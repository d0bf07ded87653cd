/** One colour to pick, as a small square of it. */
export function Swatch(props: { label: string; fill: string; edge: string; isOn: boolean; onPick: () => void }) {
	const { label, fill, edge, isOn, onPick } = props
	return (
		<button
			type="button"
			className="board-swatch"
			aria-pressed={isOn}
			aria-label={label}
			title={label}
			onClick={onPick}
		>
			<span style={{ background: fill, borderColor: edge }} />
		</button>
	)
}

/** One of a few names; without a value the selected things differ, or have one that is not offered. */
export function Choice<Name extends string>(props: {
	label: string
	options: readonly Name[]
	names: Readonly<Record<Name, string>>
	value: Name | undefined
	onChoose: (name: Name) => void
}) {
	const { label, options, names, value, onChoose } = props
	return (
		<select
			aria-label={label}
			value={value ?? ''}
			onChange={({ currentTarget }) => {
				const chosen = options.find((name) => name === currentTarget.value)
				if (chosen !== undefined) onChoose(chosen)
			}}
		>
			{value === undefined && (
				<option value="" hidden>
					–
				</option>
			)}
			{options.map((name) => (
				<option key={name} value={name}>
					{names[name]}
				</option>
			))}
		</select>
	)
}
