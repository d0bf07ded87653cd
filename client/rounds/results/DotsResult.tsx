import type { RoundResult } from '../../../shared/rounds/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { byLargest } from './counted.ts'
import { resultTexts } from './texts.ts'

type Options = Extract<RoundResult, { kind: 'dots' }>['options']

/** More dots than this on one thing are drawn as a bar: nobody counts them one by one. */
const countable = 40

/** Each thing with its dots, as on a pinboard, and their number. */
export function DotsResult({ options, lines }: { options: Options; lines: number | undefined }) {
	const texts = useTexts(resultTexts)
	const sorted = byLargest(options, ({ dots }) => dots)
	const most = sorted[0]?.dots ?? 0
	const shown = sorted.slice(0, lines)
	return (
		<>
			<ol className="results-list" aria-label={texts.caption.dots}>
				{shown.map(({ id, label, dots, heads }) => (
					<li key={id} data-option={id} data-first={(dots > 0 && dots === most) || undefined}>
						<span className="results-label">{label || texts.unnamed}</span>
						<span className="results-count">
							<b>{texts.dots(dots)}</b> {dots > 0 && <small>{texts.heads(heads)}</small>}
						</span>
						{dots > 0 && (most > countable ? <Bar part={dots / most} /> : <Dots count={dots} />)}
					</li>
				))}
			</ol>
			<More left={sorted.length - shown.length} />
		</>
	)
}

function Dots({ count }: { count: number }) {
	return (
		<span className="results-dots" aria-hidden="true">
			{Array.from({ length: count }, (_, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
				<i key={i} />
			))}
		</span>
	)
}

/** A length beside a number, for the eye. */
export function Bar({ part }: { part: number }) {
	return (
		<span className="results-bar" aria-hidden="true">
			<i style={{ width: `${part * 100}%` }} />
		</span>
	)
}

/** What a list on the wall leaves out. */
export function More({ left }: { left: number }) {
	const texts = useTexts(resultTexts)
	return left > 0 ? <p className="results-more">{texts.more(left)}</p> : null
}
