import { mandateMeanings, mandates } from '../../shared/agenda/mandate.ts'
import { useLocale } from '../texts/locale.ts'
import type { Texts } from '../texts/texts.ts'
import { useTexts } from '../texts/texts.ts'
import { useNowOf } from './now.ts'

const de = { agreed: 'Vereinbart:', open: 'Noch zu vereinbaren: Anregung oder Umsetzungsauftrag' }
const en: typeof de = { agreed: 'Agreed:', open: 'Still to be agreed on: suggestion or mandate' }
const texts = { de, en } satisfies Texts<typeof de>

/** What all have agreed on about the results of this event; nothing where nothing is to be agreed on. */
export function MandateLine({ className, isBrief = false }: { className: string; isBrief?: boolean }) {
	const { agreed, open } = useTexts(texts)
	const locale = useLocale()
	const mandate = useNowOf((now) => now.mandate)
	if (mandate === undefined) return null
	if (mandate === 'open') return <p className={className}>{open}</p>
	return (
		<p className={className}>
			{agreed} <b>{mandates[mandate][locale]}</b>
			{!isBrief && <span> – {mandateMeanings[mandate][locale]}</span>}
		</p>
	)
}
