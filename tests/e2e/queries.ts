/** What readers type, by kind, each with the entries of which one should come first. */
export interface KnownQuery {
  query: string;
  /** Slugs; any of them is right. */
  first: readonly string[];
}

const any = (first: readonly string[], ...queries: string[]): KnownQuery[] => queries.map((query) => ({ query, first }));

const SEMI_STRUCTURED = ['sparsedm', 'obs-diff', 'rt-lynx', 'codm', 'quantization-meets-sparsification'];
const OF_2_4 = ['sparsedm', 'obs-diff', 'rt-lynx'];
const SD_1_5 = ['conceptprune', 'dip-go', 'forget-it-all', 'laptop-diff', 'maskunet', 'snapfusion'];
const SDXL = ['dip-go', 'diff-es', 'ecodiff', 'koala', 'laptop-diff', 'mosaicdiff', 'obs-diff', 'pgp-diffsr', 'sdxs', 'ssd-1b'];
const FLUX_DEV = ['dense2moe', 'dit-pruning', 'ecodiff', 'flux-mini', 'obs-diff', 'quantization-meets-sparsification'];
const FLUX = [...FLUX_DEV, 'dydit-plus-plus', 'e-dit', 'fastflux', 'hierarchicalprune', 'nanoflux'];
const NEURIPS_2023 = ['diff-pruning', 'snapfusion', 'lth-ddpm'];
const FANG = ['diff-pruning', 'tinyfusion'];
const TRAINING_FREE = [
  'autodiffusion',
  'conceptprune',
  'diff-es',
  'dit-pruning',
  'f3-pruning',
  'forget-it-all',
  'memorized-images-subspace',
  'mosaicdiff',
  'obs-diff',
  'pruning-stable-diffusion',
  'roots-beneath-the-cut',
  'skrr',
];

export const queries: Readonly<Record<string, readonly KnownQuery[]>> = {
  'patterns of N:M sparsity': [
    ...any(OF_2_4, '2:4', '2:4 sparsity', '2:4 pruning', '2 of 4'),
    ...any(['sparsedm', 'obs-diff'], '4:8'),
    ...any(['sparsedm'], '31:32', '3:4'),
    ...any(SEMI_STRUCTURED, 'N:M', 'n:m sparsity', 'semi structured', 'semistructured', 'semi-structured pruning', 'Semi-Structured'),
    ...any(['obs-diff', 'quantization-meets-sparsification'], 'flux 2:4'),
  ],
  'short names, with or without hyphen or space': [
    ...any(['sparsedm'], 'SparseDM', 'sparse dm', 'sparse-dm'),
    ...any(['obs-diff'], 'OBS-Diff', 'obsdiff', 'obs diff'),
    ...any(['diff-pruning'], 'Diff-Pruning', 'diff pruning'),
    ...any(['diffpruning'], 'DiffPruning'),
    ...any(['dydit'], 'DyDiT'),
    ...any(['dydit-plus-plus'], 'DyDiT++'),
    ...any(['bk-sdm'], 'bksdm', 'bk sdm', 'BK-SDM'),
    ...any(['tinyfusion'], 'tiny fusion', 'Tiny-Fusion'),
    ...any(['laptop-diff'], 'laptopdiff', 'laptop di'),
    ...any(['vip'], 'V.I.P.', 'vip'),
    ...any(['p-esd'], 'P-AC', 'p-esd'),
    ...any(['sparse-to-sparse'], 'RigL-DM'),
    ...any(['f3-pruning'], 'f3pruning'),
    ...any(['alter'], 'alter'),
    ...any(['pare'], 'PARE'),
    ...any(['ase'], 'ASE'),
    ...any(['svs'], 'svs'),
    ...any(['random-conditioning'], 'random conditioning'),
    ...any(['wanda'], 'Wanda'),
    ...any(['sparsegpt'], 'sparse gpt'),
    ...any(['torch-pruning'], 'torch pruning'),
    ...any(['tomesd'], 'tomesd'),
    ...any(['sta'], 'STA'),
    ...any(['ssd-1b'], 'SSD-1B', 'ssd 1b'),
  ],
  titles: [
    ...any(['diff-pruning'], 'Structural Pruning for Diffusion Models'),
    ...any(['tinyfusion'], 'TinyFusion: Diffusion Transformers Learned Shallow', 'diffusion transformers learned shallow'),
    ...any(['bk-sdm'], 'On Architectural Compression of Text-to-Image Diffusion Models'),
    ...any(['smaller-faster-sd'], 'smaller and faster stable diffusion'),
    ...any(['aptp'], 'not all prompts are made equal'),
    ...any(['sana-1-5'], 'SANA 1.5: Efficient Scaling of Training-Time and Inference-Time Compute in Linear Diffusion Transformer'),
    ...any(['lth-ddpm'], 'lottery ticket diffusion'),
    ...any(['gradient-flow-pruning'], 'gradient flow'),
  ],
  authors: [
    ...any(FANG, 'Gongfan Fang', 'Fang Gongfan', 'Fang, Gongfan', 'gongfan', 'Xinchao Wang'),
    ...any(['sparsedm'], 'Kafeng Wang', 'Wang, Kafeng', 'Jianfei Chen'),
    ...any(['aptp', 'diffpruning'], 'Ganjdanesh', 'Alireza Ganjdanesh'),
    ...any(['conceptprune', 'memorized-images-subspace', 'nanoflux'], 'Chavhan'),
    ...any(['sparsedm', '2by4-pretrain', 's-ste'], 'Zhu, Jun'),
    ...any(['sparse-to-sparse'], 'Inês Oliveira', 'Ines Cardoso Oliveira', 'Mocanu'),
    ...any(['bk-sdm', 'ld-pruner'], 'Castells', 'Bo-Kyeong Kim', 'kim bo kyeong'),
  ],
  'models and architectures, as people write them': [
    ...any(SD_1_5, 'SD1.5', 'SD 1.5', 'SD v1.5', 'sd-v1.5', 'stable diffusion 1.5', 'Stable Diffusion v1.5'),
    ...any(SDXL, 'SDXL', 'stable diffusion xl'),
    ...any(FLUX, 'FLUX', 'flux pruning'),
    ...any(FLUX_DEV, 'FLUX.1-dev', 'flux dev'),
    ...any(['sparsedm', 'ase', 'diff-pruning', 'maskunet', 'bk-sdm', 'aptp', 'koala', 'ssd-1b', 'sdxs', 'ddsm'], 'u-net', 'unet', 'U-Net'),
    ...any(['sparsedm', 'ase'], 'uvit', 'U-ViT'),
    ...any(['mobilewan', 'fastlightgen', 'pare'], 'wan 2.1', 'Wan2.2'),
    ...any(['ppcl', 'rt-lynx', 'e-dit'], 'qwen image'),
    ...any(['fastlightgen', 'vdmini'], 'hunyuan video'),
    ...any(['sink-aware-pruning'], 'LLaDA', 'diffusion language model'),
  ],
  'venues with their year': [
    ...any(NEURIPS_2023, 'nips 2023', 'neurips 2023', 'NeurIPS 23', "NeurIPS'23"),
    ...any(['ddsm'], 'ICLR 2024'),
    ...any(['layermerge', 'ase'], 'icml 2024'),
    ...any(['f3-pruning'], 'aaai 2024'),
  ],
  'what a method costs': any(TRAINING_FREE, 'training free', 'training-free', 'one shot', 'trainingfree pruning'),
  'identifiers and addresses, pasted whole': [
    ...any(
      ['sparsedm'],
      '2404.10445',
      'arXiv:2404.10445v3',
      'arxiv 2404.10445',
      'https://arxiv.org/abs/2404.10445',
      'http://www.arxiv.org/pdf/2404.10445v2.pdf',
      'https://arxiv.org/html/2404.10445v3#S3',
      'https://www.alphaxiv.org/abs/2404.10445',
      'https://huggingface.co/papers/2404.10445',
      'https://doi.org/10.48550/arXiv.2404.10445',
      'https://github.com/thu-ml/SparseDM',
      'github.com/thu-ml/SparseDM/tree/main',
      'git@github.com:thu-ml/SparseDM.git',
      'thu-ml/SparseDM',
      'https://openreview.net/forum?id=3kADTLbKmm',
      'https://openreview.net/pdf?id=3kADTLbKmm&noteId=x',
    ),
    ...any(['ppcl'], 'https://huggingface.co/collections/OPPOer/qwen-image-pruning'),
    ...any(['mobilewan'], 'https://qualcomm-ai-research.github.io/mobilewan/'),
  ],
  'slips of the hand': [
    ...any(['sparsedm'], 'sparsdm', 'sparesdm', 'SparseeDM'),
    ...any(['tinyfusion'], 'tinyfuson', 'tniyfusion'),
    ...any(['diff-pruning'], 'diff prunning', 'Structral Purning for Difusion Models'),
    ...any(['laptop-diff'], 'lapotp-diff'),
    ...any(['aptp', 'diffpruning'], 'ganjdanish'),
    ...any(SEMI_STRUCTURED, 'semistructred', 'semi strucutred'),
    ...any(['sink-aware-pruning'], 'langauge model'),
    ...any(['koala'], 'kaola'),
    ...any(['conceptprune'], 'concpetprune', 'conceptprun'),
    ...any(['gradient-flow-pruning'], 'gradeint flwo'),
  ],
  // Whatever they find, they find something.
  'words of the field': [
    ...any(
      [],
      'purning',
      'difusion prunning',
      'quantizaton',
      'distilation',
      'how do I prune SDXL without training',
      'caching',
      'video',
      'mobile',
      'unlearning',
    ),
  ],
};
