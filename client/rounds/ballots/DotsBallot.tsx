import type { DotsRound, Marks, Option } from '../../../shared/rounds/round.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { ballotTexts } from './texts.ts'

/** Klebepunkte: a plus and a minus at each thing, and how many dots are left. */
export function DotsBallot({
	settings,
	dots,
	onChange,
	disabled,
}: {
	settings: DotsRound
	dots: Readonly<Record<string, number>>
	onChange: (marks: Marks) => void
	disabled: boolean
}) {
	const texts = useTexts(ballotTexts).dots
	const { options, dots: all, perOption } = settings
	const on = ({ id }: Option) => dots[id] ?? 0
	const given = options.reduce((sum, option) => sum + on(option), 0)
	const left = all - given
	const set = ({ id }: Option, count: number) => {
		const { [id]: _before, ...rest } = dots
		onChange({ kind: 'dots', dots: count > 0 ? { ...rest, [id]: count } : rest })
	}
	return (
		<div className="dots-ballot">
			<p className="dots-left">
				<Dots given={given} of={all} />
				<span role="status">
					<b>{texts.left(left)}</b> {texts.of(all)}
				</span>
				{perOption < all && <small>{texts.perOption(perOption)}</small>}
			</p>
			<ul>
				{options.map((option) => (
					<li key={option.id} data-chosen={on(option) > 0 || undefined}>
						<p className="ui-hyphens">{option.label}</p>
						<div>
							<Dots given={on(option)} of={on(option)} />
							<button
								type="button"
								className="round-button"
								aria-label={texts.take(option.label)}
								disabled={disabled || on(option) === 0}
								onClick={() => set(option, on(option) - 1)}
							>
								<Icon name="minus" />
							</button>
							<b>
								<span aria-hidden="true">{on(option)}</span>
								<span className="ui-hidden-text">{texts.given(on(option))}</span>
							</b>
							<button
								type="button"
								className="round-button"
								aria-label={texts.give(option.label)}
								disabled={disabled || left <= 0 || on(option) >= perOption}
								onClick={() => set(option, on(option) + 1)}
							>
								<Icon name="plus" />
							</button>
						</div>
					</li>
				))}
			</ul>
		</div>
	)
}

/** Dots as one sees them; the number stands beside them in words. */
function Dots({ given, of }: { given: number; of: number }) {
	return (
		<span className="dots" aria-hidden="true">
			{Array.from({ length: of }, (_, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity
				<i key={i} data-given={i < given || undefined} />
			))}
		</span>
	)
}
