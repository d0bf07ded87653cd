import { sizesOf } from '../../../shared/smallGroups/forming/index.ts'
import { sittingLimits } from '../../../shared/smallGroups/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { fewestGroups, takingPart } from '../draft.ts'
import { formingTexts } from './texts.ts'
import type { FormingNow } from './useForming.ts'

/** How people come into groups, and into how many. */
export function Ways({ forming }: { forming: FormingNow }) {
	const texts = useTexts(formingTexts)
	const { draft, brief, lore } = forming
	const count = draft.groups.length
	const isDealt = draft.way === 'lot' || draft.way === 'mixed'
	const sizes = sizesOf(takingPart(draft).length, count)
	const [largest = 0, smallest = 0] = [sizes[0], sizes.at(-1)]
	return (
		<div className="sg-ways">
			<div>
				<span className="sg-label">{texts.distribute}</span>
				<SegmentedSwitch
					label={texts.distribute}
					options={[
						{ value: 'lot', label: texts.ways.lot, icon: 'lot' },
						{ value: 'mixed', label: texts.ways.mixed, icon: 'people' },
						...(lore.last ? [{ value: 'again', label: texts.ways.again } as const] : []),
						{ value: 'choice', label: texts.ways.choice, icon: 'raiseHand' },
						{ value: 'hand', label: texts.ways.hand },
					]}
					value={draft.way}
					onChange={forming.setWay}
				/>
				{isDealt && lore.before.length > 0 && (
					<label className="sg-check">
						<input
							type="checkbox"
							checked={draft.avoidLast}
							onChange={(event) => forming.setAvoidLast(event.target.checked)}
						/>
						{texts.avoidLast}
					</label>
				)}
			</div>
			<div>
				{draft.way === 'mixed' && (
					<>
						<span className="sg-label">{texts.mixBy}</span>
						<SegmentedSwitch
							label={texts.mixBy}
							options={[
								{ value: 'organisation', label: texts.mixings.organisation },
								{ value: 'field', label: texts.mixings.field },
							]}
							value={draft.mixing}
							onChange={forming.setMixing}
						/>
					</>
				)}
				<Counter
					label={texts.groups}
					value={count}
					least={fewestGroups}
					most={sittingLimits.groups}
					fewer={texts.fewerGroups}
					more={texts.moreGroups}
					onChange={forming.setCount}
				/>
				{draft.way === 'choice' ? (
					<Counter
						label={texts.places}
						value={brief.places}
						least={1}
						most={sittingLimits.seats}
						fewer={texts.fewerPlaces}
						more={texts.morePlaces}
						onChange={(places) => forming.setBrief({ places })}
					/>
				) : (
					<span className="ui-quiet">{texts.each(smallest, largest)}</span>
				)}
			</div>
		</div>
	)
}

/** A number that is taken up and down one by one. */
function Counter({
	label,
	value,
	least,
	most,
	fewer,
	more,
	onChange,
}: {
	label: string
	value: number
	least: number
	most: number
	fewer: string
	more: string
	onChange: (value: number) => void
}) {
	return (
		<fieldset className="sg-counter">
			<legend className="sg-label">{label}</legend>
			<Button
				kind="icon"
				icon="minus"
				aria-label={fewer}
				aria-disabled={value <= least || undefined}
				onClick={() => value > least && onChange(value - 1)}
			/>
			<output aria-live="polite">{value}</output>
			<Button
				kind="icon"
				icon="plus"
				aria-label={more}
				aria-disabled={value >= most || undefined}
				onClick={() => value < most && onChange(value + 1)}
			/>
		</fieldset>
	)
}
