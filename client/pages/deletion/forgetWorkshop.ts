import { erasePictures } from '../../pictures/pictureStore.ts'
import { eraseAllLocalCopies } from '../../sync/localCopyName.ts'
import { forgetAdmissions } from '../entrance/admission.ts'
import { forgetHandedOverLinks } from '../entrance/handover.ts'

/**
 * Deletes everything this device keeps of a workshop: copies of the documents with the sealed links in them, pictures, ways in, what was
 * begun or waits to be handed in, and where each tab was. Resolves when it is gone, or nothing can be deleted here.
 */
export async function forgetWorkshop(workshop: string): Promise<void> {
	forgetAdmissions(workshop)
	forgetHandedOverLinks(workshop)
	for (const storage of [() => localStorage, () => sessionStorage]) {
		try {
			forgetIn(storage(), workshop)
		} catch {
			// storage is blocked: then nothing is kept there
		}
	}
	await Promise.all([eraseAllLocalCopies(workshop), erasePictures(workshop)])
}

/** All our names are `netzwerkstatt.<what>.<workshop>`, some with more behind it. */
function forgetIn(storage: Storage, workshop: string): void {
	const names = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
	for (const name of names) {
		const [house, , of] = name.split('.')
		if (house === 'netzwerkstatt' && of === workshop) storage.removeItem(name)
	}
}
