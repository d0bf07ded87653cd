import type { Finding, Judged } from '../../shared/findings/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { FindingSign } from './FindingSign.tsx'
import { focusNeighbour } from './focusNeighbour.ts'
import { findingTexts } from './texts.ts'

/** What was put aside, folded below the rest, each with its reason and the way back. */
export function DismissedFindings({
	dismissed,
	onShow,
	onRestore,
}: {
	dismissed: Judged['dismissed']
	onShow: (finding: Finding) => void
	/** absent for those who may only read */
	onRestore: ((key: string) => void) | undefined
}) {
	const texts = useTexts(findingTexts)
	const locale = useLocale()
	if (dismissed.length === 0) return null
	return (
		<details className="findings-dismissed">
			<summary>
				<Icon name="next" size={16} />
				{texts.dismissed(dismissed.length)}
			</summary>
			<ul>
				{dismissed.map(({ finding, reason }) => (
					<li key={finding.key} className="finding">
						<FindingSign sign={finding.sign} tone="plain" />
						<div>
							<h3>{finding.title[locale]}</h3>
							<p>{texts.because(reason)}</p>
							<div className="finding-actions">
								{finding.elements.length > 0 && (
									<Button kind="link" onClick={() => onShow(finding)}>
										{texts.show}
									</Button>
								)}
								{onRestore && (
									<Button
										kind="link"
										onClick={(event) => {
											focusNeighbour(event.currentTarget.closest('li'))
											onRestore(finding.key)
										}}
									>
										{texts.restore}
									</Button>
								)}
							</div>
						</div>
					</li>
				))}
			</ul>
		</details>
	)
}
