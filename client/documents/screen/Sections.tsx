import type { Section } from '../../../shared/documents/index.ts'
import { withHyphens } from '../../ui/hyphens.ts'
import { Contents } from './Contents.tsx'

/** The sections of a document below a page's own heading. */
export const Sections = ({ sections }: { sections: readonly Section[] }) =>
	levelled(sections).map(({ section, level }) => {
		const words = [section.number, section.heading].filter(Boolean).join(' ')
		const Heading = `h${level + 1}` as 'h2'
		return (
			<section key={section.id} className="told-section">
				{words && <Heading>{withHyphens(words)}</Heading>}
				<Contents content={section.content} scrolls />
			</section>
		)
	})

/** No heading is more than one level below the one before it. */
function levelled(sections: readonly Section[]) {
	let level = 0
	return sections.map((section) => {
		if (section.heading) level = Math.min(section.level, level + 1)
		return { section, level }
	})
}
