import { type CaseScene, caseParts } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'

/** One scene of a case, in large letters: which part it is, and what is told. The same on the wall and before whoever reads it. */
export function SceneWords({ scene: { part, words, piece, of } }: { scene: CaseScene }) {
	const locale = useLocale()
	return (
		<div className="case-scene" data-part={part}>
			<h2>
				{caseParts[part].label[locale]}
				{of > 1 && <small>{` ${piece}/${of}`}</small>}
			</h2>
			<p lang={locale}>{words}</p>
		</div>
	)
}
