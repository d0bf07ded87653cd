import type { Part, PartKind } from '../../../../shared/blocks/document/index.ts'
import { shortened } from '../../../texts/shortened.ts'

/** What a part is called where there is only room for a name. */
export function nameOf(part: Part, texts: { kind: (kind: PartKind) => string }): string {
	const words = shortened(part.text.words)
	return words ? `${texts.kind(part.kind)} „${words}“` : texts.kind(part.kind)
}
