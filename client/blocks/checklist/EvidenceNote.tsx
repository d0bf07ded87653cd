import type { Evidence } from '../../../shared/blocks/checklist/index.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { checklistTexts } from './texts.ts'

/** What the workshop knows by itself: it says how it is, and decides nothing. */
export function EvidenceNote({ evidence: { tone, sentence, place } }: { evidence: Evidence }) {
	const navigation = useNavigation()
	const texts = useTexts(checklistTexts)
	const locale = useLocale()
	return (
		<p className="checklist-evidence" data-tone={tone}>
			{tone === 'fits' && <Icon name="check" size={16} />}
			{tone === 'care' && <Icon name="warning" size={16} />}
			<span>
				{sentence[locale]}{' '}
				{place && (
					<Button
						kind="link"
						aria-label={`${texts.show}: ${sentence[locale]}`}
						onClick={() => navigation.go({ to: 'block', ref: place })}
					>
						{texts.show}
					</Button>
				)}
			</span>
		</p>
	)
}
