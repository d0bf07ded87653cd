import { documentTitle, type Part, titleElement } from '../../../../shared/blocks/document/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { PartLine } from '../page/PartLine.tsx'
import { documentTexts } from '../texts.ts'

/** One part of a document, or its title, opened from the board to be written in. */
export function PartForm({ id, part, onClose }: { id: string; part: Part | undefined; onClose: () => void }) {
	const { doc } = useRoom()
	const texts = useTexts(documentTexts)
	return (
		<Dialog open size="wide" title={part ? texts.kind(part.kind) : texts.title} onClose={onClose}>
			<div className="document-sheet" data-alone>
				{part ? (
					<PartLine id={id} part={part} />
				) : (
					<SharedField
						text={documentTitle(doc, id)}
						label={texts.title}
						field={textFields.documentTitle}
						place={placeIn(id, titleElement)}
						placeholder={texts.untitled}
					/>
				)}
			</div>
			<footer className="dialog-actions">
				<Button kind="main" onClick={onClose}>
					{texts.part.close}
				</Button>
			</footer>
		</Dialog>
	)
}
