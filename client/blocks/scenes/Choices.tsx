import { personRole } from '../../../shared/blocks/scenes/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import type { ShownPlay } from './observe.ts'
import { RoleSign } from './RoleSign.tsx'
import { scenesTexts } from './texts.ts'

interface ChoiceProps {
	label: string
	shown: ShownPlay
	value: string | undefined
	onChange: (value: string | undefined) => void
}

/** To whom the person comes: an organisation of the registry, or open. */
export function LaneChoice(props: ChoiceProps) {
	const { noLane } = useTexts(scenesTexts)
	return <RegistryChoice {...props} none={noLane} />
}

/** Whom a part stands for: the person of the case, an organisation, or nobody of both. */
export function RoleChoice(props: ChoiceProps) {
	const { free } = useTexts(scenesTexts)
	return <RegistryChoice {...props} none={free} withPerson />
}

function RegistryChoice({
	label,
	shown,
	value = '',
	onChange,
	none,
	withPerson = false,
}: ChoiceProps & { none: string; withPerson?: boolean }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(scenesTexts)
	const person = shown.about?.person.trim() || texts.person
	const isKnown = value === '' || value === personRole || shown.actors.some(({ id }) => id === value)
	const name = value === personRole ? person : shown.actors.find(({ id }) => id === value)?.name
	return (
		<span className="scenes-choice">
			<RoleSign role={value || undefined} shown={shown} size={20} />
			{mayWrite ? (
				<select
					className="ui-input"
					aria-label={label}
					value={value}
					onChange={({ target }) => onChange(target.value || undefined)}
				>
					<option value="">{none}</option>
					{withPerson && <option value={personRole}>{person}</option>}
					{!isKnown && <option value={value}>{texts.gone}</option>}
					{shown.actors.map((actor) => (
						<option key={actor.id} value={actor.id}>
							{actor.name}
						</option>
					))}
				</select>
			) : (
				<span>{value === '' ? none : (name ?? texts.gone)}</span>
			)}
		</span>
	)
}

/** How long a scene is planned to take. */
export function MinutesField({
	label,
	value,
	onChange,
}: {
	label: string
	value: number
	onChange: (minutes: number) => void
}) {
	const { mayWrite } = useRoom()
	if (!mayWrite) return <span>{value > 0 ? value : '–'}</span>
	return (
		<input
			key={value}
			type="number"
			inputMode="numeric"
			className="ui-input scenes-minutes"
			aria-label={label}
			min={0}
			max={600}
			defaultValue={value}
			onBlur={({ target }) => {
				const typed = Math.round(target.valueAsNumber)
				if (Number.isFinite(typed) && typed >= 0 && typed <= 600) onChange(typed)
				else target.value = String(value)
			}}
		/>
	)
}
