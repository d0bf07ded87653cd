import type { BlockRef } from '../../shared/blocks/index.ts'
import { methodIdOf } from '../../shared/blocks/index.ts'
import type { Finding } from '../../shared/findings/index.ts'
import { methodOf } from '../../shared/methods/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { useWays } from '../ways/ways.ts'
import { findingTexts } from './texts.ts'

/** What was found in a block: each with its sentence, its rule and the way to the place. */
export function FindingsList({ block, findings }: { block: BlockRef; findings: readonly Finding[] }) {
	const { doc } = useRoom()
	const ways = useWays()
	const locale = useLocale()
	const texts = useTexts(findingTexts)
	const rules = methodOf(methodIdOf(doc, block) ?? '')?.rules ?? {}
	return (
		<ul className="findings">
			{findings.map((finding) => (
				<li key={finding.key}>
					<h3>{finding.title[locale]}</h3>
					<p>{finding.sentence[locale]}</p>
					<p className="ui-caption">{texts.rule(rules[finding.rule]?.[locale] ?? '')}</p>
					<Button kind="link" onClick={() => ways.go({ to: 'block', ref: block, element: finding.elements[0] ?? '' })}>
						{texts.show}
					</Button>
				</li>
			))}
		</ul>
	)
}
