import type { Part } from '../../../../shared/blocks/document/index.ts'
import { useBoards } from '../../../navigation/watchBoards.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Icon } from '../../../ui/icon.tsx'
import { documentTexts } from '../texts.ts'
import { PartWords } from './PartWords.tsx'
import { Lines } from './Rows.tsx'

/** A picture of a board with its text version, which says all that can be seen in it. */
export function PartPicture({ id, part }: { id: string; part: Part }) {
	const texts = useTexts(documentTexts)
	const board = useBoards().find((each) => `board:${each.id}` === part.source)
	return (
		<figure className="document-figure">
			<figcaption>
				<Icon name="image" size={20} />
				<PartWords id={id} part={part} place="text" said={part.text} label={texts.alt} placeholder={texts.alt} />
			</figcaption>
			<p className="ui-caption">{board ? texts.pictureHere(board.name) : texts.pictureGone}</p>
			<Lines id={id} part={part} label={texts.line} />
		</figure>
	)
}
