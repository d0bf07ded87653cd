import { useTexts } from '../texts/texts.ts'
import { legalLinksTexts } from './legalLinksTexts.ts'
import './legalLinks.css'

/** The ways to what everybody may want to know of this server; beside work in a window of their own. */
export function LegalLinks({ beside = false }: { beside?: boolean }) {
	const texts = useTexts(legalLinksTexts)
	return (
		<nav className="legal-links" aria-label={texts.label}>
			{texts.links.map(([href, words]) => (
				<a key={href} href={href} {...(beside && { target: '_blank', rel: 'noopener' })}>
					{words}
				</a>
			))}
		</nav>
	)
}
