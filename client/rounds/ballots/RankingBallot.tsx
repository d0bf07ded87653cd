import type { Marks, Option, RankingRound } from '../../../shared/rounds/round.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ballotTexts } from './texts.ts'

/** Rangfolge: what is tapped takes the next place; buttons move it later. The focus stays with what is moved. */
export function RankingBallot({
	settings: { options },
	order,
	onChange,
	disabled,
}: {
	settings: RankingRound
	order: readonly string[]
	onChange: (marks: Marks) => void
	disabled: boolean
}) {
	const texts = useTexts(ballotTexts).ranking
	const placed = order.flatMap((id) => options.find((option) => option.id === id) ?? [])
	const open = options.filter(({ id }) => !order.includes(id))
	const set = (next: readonly string[]) => onChange({ kind: 'ranking', order: next })
	const place = ({ id }: Option, to: number) => {
		const others = placed.map((option) => option.id).filter((other) => other !== id)
		set([...others.slice(0, to), id, ...others.slice(to)])
	}

	return (
		<div className="ranking-ballot">
			<p className="ui-quiet">{texts.hint}</p>
			{placed.length > 0 && (
				<ol aria-label={texts.placed}>
					{placed.map((option, i) => (
						<li key={option.id}>
							<b className="place" role="img" aria-label={texts.place(i + 1)}>
								{i + 1}
							</b>
							<p className="ui-hyphens">{option.label}</p>
							<div>
								<Move
									icon="toTop"
									label={texts.first(option.label)}
									off={disabled || i === 0}
									go={() => place(option, 0)}
								/>
								<Move
									icon="up"
									label={texts.up(option.label)}
									off={disabled || i === 0}
									go={() => place(option, i - 1)}
								/>
								<Move
									icon="down"
									label={texts.down(option.label)}
									off={disabled || i === placed.length - 1}
									go={() => place(option, i + 1)}
								/>
								<Move
									icon="close"
									label={texts.remove(option.label)}
									off={disabled}
									go={() => set(order.filter((id) => id !== option.id))}
								/>
							</div>
						</li>
					))}
				</ol>
			)}
			{open.length > 0 && (
				<>
					<h3>{texts.open}</h3>
					<ul>
						{open.map((option) => (
							<li key={option.id}>
								<Button
									wide
									disabled={disabled}
									aria-label={texts.give(option.label, placed.length + 1)}
									onClick={() => place(option, placed.length)}
								>
									<span className="place" aria-hidden="true" />
									<span className="ui-hyphens">{option.label}</span>
									<Icon name="plus" size={16} />
								</Button>
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	)
}

function Move({
	icon,
	label,
	off,
	go,
}: {
	icon: 'toTop' | 'up' | 'down' | 'close'
	label: string
	off: boolean
	go: () => void
}) {
	return (
		<button
			type="button"
			className="round-button"
			aria-label={label}
			aria-disabled={off || undefined}
			onClick={off ? undefined : go}
		>
			<Icon name={icon} />
		</button>
	)
}
