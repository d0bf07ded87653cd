import type { LyingOption, OptionGroup } from '../../../shared/collected/index.ts'
import { roundLimits } from '../../../shared/rounds/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { settingsTexts } from './texts.ts'

/** What lies on a board, to be ticked: headings first, then the cards of each. */
export function PickOptions({
	groups,
	picked,
	onPick,
}: {
	groups: readonly OptionGroup[]
	picked: readonly LyingOption[]
	onPick: (picked: readonly LyingOption[]) => void
}) {
	const texts = useTexts(settingsTexts).choose
	const isPicked = ({ id }: LyingOption) => picked.some((option) => option.id === id)
	const pick = (option: LyingOption, wanted: boolean) =>
		onPick(wanted ? [...picked, option] : picked.filter(({ id }) => id !== option.id))
	const pickAll = ({ options }: OptionGroup, wanted: boolean) => {
		const others = picked.filter(({ id }) => options.every((option) => option.id !== id))
		onPick(wanted ? [...others, ...options] : others)
	}
	const nameOf = ({ of, within }: OptionGroup) =>
		[of === 'headings' ? texts.topics : within ? '' : texts.cards, within].filter(Boolean).join(': ')
	return (
		<div className="pick-options ui-scroll">
			{groups.map((group) => {
				const isAll = group.options.every(isPicked)
				return (
					<fieldset key={`${group.of} ${group.options[0]?.id}`}>
						<legend>{nameOf(group)}</legend>
						<Button kind="link" size="small" onClick={() => pickAll(group, !isAll)}>
							{isAll ? texts.none : texts.all}
						</Button>
						{group.options.map((option) => (
							<label key={option.id}>
								<input
									type="checkbox"
									checked={isPicked(option)}
									onChange={(event) => pick(option, event.target.checked)}
								/>
								<span>
									{option.label}
									{option.from !== undefined && option.from !== option.label && (
										<span className="ui-caption"> {option.from}</span>
									)}
								</span>
							</label>
						))}
					</fieldset>
				)
			})}
			{picked.length > roundLimits.options && (
				<p className="ui-field-note" data-tone="bad" role="alert">
					{texts.tooMany(roundLimits.options)}
				</p>
			)}
		</div>
	)
}
