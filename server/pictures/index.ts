export { diskPictures } from './diskPictures.ts'
export { memoryPictures } from './memoryPictures.ts'
export type { PictureStore, StoredPicture } from './pictureStore.ts'
export { Pictures } from './pictures.ts'
