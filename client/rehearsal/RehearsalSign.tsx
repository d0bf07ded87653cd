import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { signTexts } from './signTexts.ts'
import './rehearsalSign.css'

/** The strip on every page, phone and wall of a rehearsal: what this is, in words. */
export function RehearsalSign({ children }: { /** what the moderation can do about it */ children?: ReactNode }) {
	const texts = useTexts(signTexts)
	return (
		<section className="rehearsal-sign" aria-label={texts.sign}>
			<Icon name="flag" size={16} />
			<p>
				<b>{texts.sign}</b> <span>{texts.nothingStays}</span>
			</p>
			{children}
		</section>
	)
}
