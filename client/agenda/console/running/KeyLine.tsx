import { useTexts } from '../../../texts/texts.ts'
import { runningTexts } from './texts.ts'

/** The few keys that work in the console while nobody is writing. */
export function KeyLine() {
	const { label, ...keys } = useTexts(runningTexts).keys
	return (
		<dl className="console-keys" aria-label={label}>
			{Object.entries(keys).map(([id, { key, does }]) => (
				<div key={id}>
					<dt>
						<kbd>{key}</kbd>
					</dt>
					<dd>{does}</dd>
				</div>
			))}
		</dl>
	)
}
