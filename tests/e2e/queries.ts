import { tablesIn } from '../../src/catalogue/compared.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { termsOf, type FacetName } from '../../src/catalogue/taxonomy.ts';
import type { Paper } from '../../src/catalogue/entry.ts';

/** What readers type, by kind, each with what should come first. */
export interface KnownQuery {
  query: string;
  /** Slugs of entries, terms and guides; any of them is right. */
  first: readonly string[];
}

const any = (first: readonly string[], ...queries: string[]): KnownQuery[] => queries.map((query) => ({ query, first }));

// Lists that grow with the catalogue are read from it: a new paper on SDXL is as right an answer as the first.
const { catalogue } = await readCatalogue('content');
const slugsOf = (isRight: (paper: Paper) => boolean): string[] => catalogue.papers.filter(isRight).map(({ slug }) => slug);
/** The page of a term, and the papers that have it. */
const having = (facet: FacetName, ...ids: string[]): string[] => [
  ...ids,
  ...slugsOf((paper) => termsOf(paper, facet).some((id) => ids.includes(id))),
];
/** Papers with results on a benchmark or variants of it, and its pages. */
function on(benchmark: string): string[] {
  const ids = Object.keys(catalogue.vocabulary.benchmarks).filter((id) => id.startsWith(benchmark));
  const ownOf = ({ slug, data }: Paper) => [
    ...(data.results ?? []).map((result) => result.benchmark ?? ''),
    ...tablesIn(slug, catalogue).flatMap((table) => table.data.benchmarks ?? []),
  ];
  return [...ids, ...slugsOf((paper) => ownOf(paper).some((id) => ids.includes(id)))];
}
/** Papers with results in a metric. */
const by = (...metrics: string[]): string[] =>
  slugsOf(({ slug, data }) =>
    [
      ...(data.results ?? []).flatMap(({ before, after }) => Object.keys({ ...before, ...after })),
      ...tablesIn(slug, catalogue).flatMap((table) => table.data.metrics),
    ].some((id) => metrics.includes(id)),
  );
/** Papers that measured on a device, and its page. */
const measuredOn = (device: RegExp, ...pages: string[]): string[] => [
  ...pages,
  ...slugsOf(({ slug, data }) =>
    device.test(
      JSON.stringify([(data.results ?? []).map(({ hardware }) => hardware), tablesIn(slug, catalogue).map((table) => table.data.conditions)]),
    ),
  ),
];

const SEMI_STRUCTURED = [...having('categories', 'semi-structured'), 'nm-sparsity'];
const OF_2_4 = having('patterns', '2-4');
const SD_1_5 = having('models', 'sd-1-5');
const SDXL = having('models', 'sdxl');
const FLUX_DEV = having('models', 'flux-dev');
const FLUX = having('models', 'flux', 'flux-dev', 'flux-schnell');
const NEURIPS_2023 = ['diff-pruning', 'snapfusion', 'lth-ddpm'];
const FANG = ['diff-pruning', 'tinyfusion'];
const TRAINING_FREE = having('training', 'training-free');

const SMALL_SD = [
  ...['a-sdm', 'bk-sdm', 'bk-sdm-weights', 'koala', 'laptop-diff', 'ld-pruner', 'pruning-stable-diffusion', 'random-conditioning', 'sdxs'],
  ...['segmind-small-sd', 'sd-distillation-blog', 'small-stable-diffusion-v0', 'smaller-faster-sd', 'snapfusion', 'ssd-1b', 'stable-diffusion'],
];
const ON_PHONES = [
  ...['bk-sdm', 'coremltools-sdxl', 'dreamlite', 'edgedit', 'edgefusion', 'elasticdit', 'ml-stable-diffusion', 'mobilediffusion', 'nanoflux'],
  ...['nanosd', 'snapfusion', 'snapgen', 'snapgen-plus-plus'],
];
const VIDEO_ON_PHONES = ['cinemobile', 'mobilevd', 'mobilewan', 'neodragon', 'snapgen-v', 'taming-diffusion-transformer', 'turbo-vaed'];
const UNLEARNING = [...having('tasks', 'concept-erasure'), 'unlearning', 'unlearn-ft'];
const FID = [...by('fid', 'fid-change'), 'evaluation', 'clean-fid', 'pytorch-fid', 'torch-fidelity', 'adm-evaluation'];
const N_M_OF_NVIDIA = [
  ...['channel-permutations', 'cusparselt', 'maskllm', 'maskllm-code', 'model-optimizer-sparsity-guide', 'nvidia-2-4', 'nvidia-ampere-sparsity-blog'],
  ...['nvidia-asp', 'nvidia-int8-sparsity-blog', 'nvidia-model-optimizer', 'tensorrt-sparsity'],
];
const ROBOTS = [...having('tasks', 'robot-manipulation'), 'vla', 'diffusion-policy', 'flower', 'pi-0', 'policy-transformer', 'sparse-actiongen'];

export const queries: Readonly<Record<string, readonly KnownQuery[]>> = {
  'patterns of N:M sparsity': [
    ...any(OF_2_4, '2:4', '2:4 sparsity', '2:4 pruning', '2 of 4'),
    ...any(having('patterns', '4-8'), '4:8'),
    ...any(having('patterns', '31-32', '3-4'), '31:32', '3:4'),
    ...any(SEMI_STRUCTURED, 'N:M', 'n:m sparsity', 'semi structured', 'semistructured', 'semi-structured pruning', 'Semi-Structured'),
    ...any(['obs-diff', 'quantization-meets-sparsification', 'rt-lynx'], 'flux 2:4'),
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
    ...any(having('architectures', 'u-net'), 'u-net', 'unet', 'U-Net'),
    ...any(having('architectures', 'u-vit'), 'uvit', 'U-ViT'),
    ...any(having('models', 'wan-2-1', 'wan-2-2'), 'wan 2.1', 'Wan2.2'),
    ...any(having('models', 'qwen-image'), 'qwen image'),
    ...any(having('models', 'hunyuanvideo'), 'hunyuan video'),
    ...any(having('architectures', 'language-model'), 'LLaDA', 'diffusion language model'),
  ],
  'venues with their year': [
    ...any(NEURIPS_2023, 'nips 2023', 'neurips 2023', 'NeurIPS 23', "NeurIPS'23"),
    ...any(['ddsm'], 'ICLR 2024'),
    ...any(['layermerge', 'ase'], 'icml 2024'),
    ...any(['f3-pruning'], 'aaai 2024'),
  ],
  'what a method costs': any([...TRAINING_FREE, 'ofa-diffusion'], 'training free', 'training-free', 'one shot', 'trainingfree pruning'),
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
    ...any(having('architectures', 'language-model'), 'langauge model'),
    ...any(['koala'], 'kaola'),
    ...any(['conceptprune'], 'concpetprune', 'conceptprun'),
    ...any(['gradient-flow-pruning'], 'gradeint flwo'),
  ],
  devices: [
    ...any(measuredOn(/rtx.?4090/i, 'rtx-4090'), 'RTX 4090', 'rtx4090', '4090'),
    ...any(measuredOn(/rtx.?3090/i, 'rtx-3090'), 'rtx 3090', '3090'),
    ...any([...measuredOn(/a100/i, 'a100'), 'bk-sdm'], 'A100', 'nvidia a100'),
    ...any(measuredOn(/h100/i, 'h100'), 'H100'),
    ...any(measuredOn(/h200/i, 'h200'), 'h200'),
    ...any(measuredOn(/h20\b/i, 'h20'), 'H20'),
    ...any(measuredOn(/mi250/i, 'mi250', 'instinct-mi250'), 'mi250', 'AMD Instinct'),
    ...any(measuredOn(/iphone/i, 'iphone-14', 'iphone-14-pro', 'iphone-16-pro-max'), 'iPhone 14', 'iphone', 'iphone 14 pro'),
    ...any(measuredOn(/iphone.16/i, 'iphone-16-pro-max'), 'iPhone 16 Pro Max'),
    ...any(measuredOn(/xiaomi/i, 'xiaomi-14', 'xiaomi-14-pro'), 'xiaomi', 'Xiaomi 14', 'xiaomi phone'),
    ...any(measuredOn(/hexagon/i, 'hexagon-npu'), 'hexagon npu'),
    ...any(['shallow-pi', 'jetson', 'jetson-orin', 'jetson-thor'], 'jetson'),
    ...any(measuredOn(/dimensity/i, 'dimensity-8400'), 'mediatek dimensity'),
    ...any(measuredOn(/2080.?ti/i, 'rtx-2080-ti'), 'rtx 2080 ti', '2080 ti'),
    ...any(['koala', 'rtx-4090'], 'koala 4090'),
    ...any(['tmp', 'rtx-4090', 'choosing-a-method'], '24 gb gpu'),
  ],
  benchmarks: [
    ...any(on('cifar-10'), 'CIFAR-10', 'cifar10', 'cifar 10'),
    ...any(on('ms-coco'), 'MS-COCO', 'coco', 'mscoco'),
    ...any(on('ms-coco'), 'coco 30k'),
    ...any(on('mjhq-30k'), 'MJHQ', 'mjhq-30k'),
    ...any(on('ucf-101'), 'UCF-101', 'ucf101'),
    ...any([...on('vbench'), 'vbench-suite'], 'vbench'),
    ...any([...on('lsun'), 'lsun'], 'lsun church', 'LSUN'),
    ...any(on('celeba'), 'celeba'),
    ...any(on('imagenet-256'), 'imagenet 256', 'imagenet 256x256'),
    ...any(on('imagenet-512'), 'ImageNet 512'),
    ...any([...on('geneval'), ...by('geneval', 'geneval-drop'), 'geneval'], 'geneval'),
    ...any([...on('parti-prompts'), 'partiprompts'], 'PartiPrompts'),
  ],
  metrics: [
    ...any(FID, 'FID', 'fid score', 'Fréchet inception distance', 'frechet inception distance'),
    ...any([...by('clip-score', 'clip-score-change'), 'clip-score', 'clipscore', 'evaluation'], 'CLIP score', 'clipscore'),
    ...any([...by('image-reward'), 'image-reward'], 'ImageReward'),
    ...any(by('ssim'), 'SSIM'),
    ...any([...by('fvd'), 'glossary', 'evaluation'], 'fvd', 'Fréchet video distance'),
    ...any([...by('hps-v2', 'hps-v2-drop'), 'hpsv2'], 'hpsv2'),
    ...any(by('inception-score'), 'inception score'),
    ...any([...by('lpips'), 'lpips'], 'LPIPS'),
    ...any(on('cifar-10'), 'cifar10 fid'),
  ],
  'names spelled out': [
    ...any(['obs-diff'], 'optimal brain surgeon', 'optimal brain surgeon diffusion'),
    ...any(['lth-ddpm', 'lottery-ticket'], 'lottery ticket hypothesis'),
    ...any(['snip'], 'single-shot network pruning'),
    ...any(['adcsr', 'adcvsr'], 'adversarial diffusion compression'),
    ...any(['sta'], 'sliding tile attention'),
    ...any(['l2c'], 'learning to cache'),
    ...any(['tomesd', 'diffusers-token-merging', 'token-reduction', 'toma'], 'token merging'),
    ...any(having('architectures', 'dit', 'video-dit', 'mmdit'), 'diffusion transformer'),
    ...any(having('models', 'ldm'), 'latent diffusion model'),
    ...any([...having('combines', 'mixture-of-experts'), ...having('architectures', 'moe')], 'mixture of experts'),
    ...any(['dsnot'], 'dynamic sparse no training'),
    ...any(['sparse-to-sparse'], 'sparse to sparse', 'sparse-to-sparse training'),
    ...any([...having('venues', 'neurips'), 'channel-permutations'], 'neural information processing systems'),
  ],
  'identifiers by themselves': [
    ...any(['smaller-faster-sd'], 't9m14jybcI', 'T9M14JYBCI'),
    ...any(['sparsedm'], '3kADTLbKmm'),
    ...any(['obs-diff'], 'eYdPMpW5os', 'openreview eYdPMpW5os'),
    ...any(['obs-diff'], '2510.06751', 'arxiv.org/abs/2510.06751'),
    ...any(['obs-diff'], 'Alrightlone/OBS-Diff'),
  ],
  organizations: [
    ...any(['neodragon', 'mobilewan', 'mobilevd', 'aimet'], 'qualcomm'),
    ...any(['amd-hummingbird', 'dip-go', 'hipsparselt'], 'AMD'),
    ...any(['segmind-small-sd', 'segmind-vega-weights', 'ssd-1b', 'ssd-1b-weights'], 'segmind'),
    ...any(['bk-sdm', 'bk-sdm-weights', 'ld-pruner'], 'nota ai'),
    ...any(N_M_OF_NVIDIA, 'nvidia'),
    ...any(['sparsedm', '2by4-pretrain', 's-ste', 'sparsedm-code', '2by4-pretrain-toolkit'], 'thu-ml'),
    ...any(['optimum', 'optimum-intel', 'diffusers'], 'hugging face'),
    ...any(['coremltools', 'ml-stable-diffusion', 'coreai-optimization', 'coremltools-sdxl'], 'apple'),
    ...any(['intel-neural-compressor', 'optimum-intel', 'nncf'], 'intel', 'openvino'),
  ],
  'terms that have a page': [
    ...any(SDXL, 'sdxl pruning', 'pruned sdxl'),
    ...any(having('models', 'ddpm'), 'DDPM'),
    ...any(having('tasks', 'text-to-video'), 'text to video', 't2v'),
    ...any(having('tasks', 'super-resolution', 'video-super-resolution'), 'super resolution', 'image super-resolution'),
    ...any(UNLEARNING, 'concept erasure'),
    ...any(having('tasks', 'image-to-video'), 'image to video'),
    ...any(having('models', 'dit-xl-2'), 'DiT-XL/2', 'dit xl'),
    ...any(having('models', 'sd-3-5-large', 'sd-3-5-large-turbo'), 'sd3.5', 'stable diffusion 3.5'),
    ...any(having('models', 'svd'), 'stable video diffusion'),
    ...any(having('tasks', 'audio-generation'), 'audio generation'),
    ...any([...having('models', 'audioldm'), 'pruning-audioldm-code'], 'audioldm'),
    ...any(having('tasks', 'text-to-3d'), '3d generation'),
    ...any(having('models', 'cogvideo'), 'cogvideo'),
    ...any(having('criteria', 'magnitude'), 'magnitude pruning'),
    ...any([...having('removes', 'channel'), 'structured'], 'channel pruning'),
    ...any([...having('removes', 'layer'), 'structured'], 'layer pruning'),
    ...any(having('removes', 'head'), 'attention heads'),
  ],
  'questions of newcomers': [
    ...any(
      [...FLUX, 'flux-1-lite', 'skipping-flux-blocks'],
      'best method for flux',
      'which method should I use for FLUX?',
      'how can I make flux faster',
    ),
    ...any([...SDXL, 'choosing-a-method'], 'how to prune sdxl', 'how do I compress SDXL'),
    ...any(['semi-structured'], 'what is N:M sparsity', 'what does 2:4 sparsity mean', 'explain semi-structured pruning'),
    ...any(['what-is-pruning', 'glossary'], 'what is pruning', 'what is pruning?', 'what does pruning do to a diffusion model'),
    ...any(['unstructured', 'what-is-pruning'], 'what is unstructured pruning', 'why is unstructured pruning not faster'),
    ...any(['structured', 'what-is-pruning', 'unstructured'], 'difference between structured and unstructured pruning'),
    ...any(['evaluation'], 'how are pruned models evaluated', 'how to evaluate a pruned model'),
    ...any(['evaluation'], 'why do FID values not compare'),
    ...any(['choosing-a-method'], 'which pruning method should I choose'),
    ...any(
      ['combinations', 'quantization', 'quantization-meets-sparsification'],
      'can I combine pruning with quantization',
      'pruning and quantization together',
    ),
    ...any(ON_PHONES, 'run stable diffusion on iphone', 'text to image on mobile'),
    ...any([...ON_PHONES, ...VIDEO_ON_PHONES, 'pocketsr'], 'run diffusion on a phone', 'mobile iphone'),
    ...any(['nanoflux'], 'run flux on a phone', 'flux on mobile'),
    ...any(VIDEO_ON_PHONES, 'video generation on a phone', 'mobile video'),
    ...any(SMALL_SD, 'make stable diffusion smaller', 'smaller stable diffusion', 'compress stable diffusion', 'lightweight stable diffusion'),
    ...any(SDXL, 'stable diffusion xl smaller'),
    ...any(['f3-pruning', 'vip'], 'text to video pruning without training', 'training-free text to video pruning'),
    ...any(['bk-sdm', 'bk-sdm-weights'], 'licence of bk-sdm', 'bk-sdm weights', 'bk-sdm license', 'bksdm code'),
    ...any(TRAINING_FREE, 'pruning without training', 'prune without retraining', 'no retraining'),
    ...any(['sana-1-5'], 'sana pruning'),
    ...any(['torch-pruning', 'fasterai', 'smile-pruning'], 'pytorch library for structural pruning'),
    ...any(
      [...UNLEARNING, 'awesome-diffusion-model-unlearning', 'minimalist-concept-erasure', 'salun', 'sculpting-memory', 'trust'],
      'make a model forget a concept',
      'remove nudity from stable diffusion',
    ),
    ...any(
      ['memorization-mitigation', 'memorized-images-subspace', 'conceptprune', 'memorization', 'nemo', 'finding-dori', 'uniforget'],
      'memorized training images',
    ),
    ...any(['diff-cleanse', 'backdoor-defense'], 'backdoor attack', 'remove backdoors'),
    ...any(ROBOTS, 'robot policy pruning', 'pruning for robots'),
    ...any([...having('architectures', 'language-model'), ...having('models', 'llada-8b')], 'prune diffusion language models', 'llada pruning'),
    ...any(['protenix-mini', 'protein-structure'], 'protein folding', 'alphafold'),
    ...any(['fedphd'], 'federated learning'),
    ...any(
      ['skrr', 'text-encoder', 'text-encoder-compression', 'pruning-stable-diffusion', 'distillt5'],
      'prune the text encoder',
      't5 text encoder',
    ),
    ...any(
      ['flash-vaed', 'autoencoder', 'autoencoder-compression', 'turbo-vaed', 'taehv', 'tinysr', 'flash-vaed-code'],
      'smaller vae decoder',
      'vae decoder pruning',
    ),
    ...any(['pruning-at-initialization-survey', 'awesome-pruning-at-initialization', 'snip', 'sparse-to-sparse'], 'pruning at initialization'),
    ...any(
      [
        'efficient-diffusion-models-survey',
        'efficient-diffusion-models-for-vision',
        'efficient-diffusion-models-principles-to-practices',
        'survey-of-efficient-diffusion-models',
      ],
      'survey of efficient diffusion models',
    ),
    ...any([...having('models', 'qwen-image'), 'qwen-image-pruning'], 'qwen image smaller', 'compress qwen-image'),
    ...any(['ecodiff'], 'learn a mask with 100 samples'),
    ...any(having('models', 'hunyuanimage-3'), 'hunyuan image 3'),
    ...any(['torch-fidelity', 'clean-fid', 'pytorch-fid', 'fid', 'adm-evaluation'], 'compute fid in pytorch'),
  ],
  'slips and short forms': [
    ...any(['obs-diff'], 'obs dif', 'obsdif'),
    ...any(SDXL, 'sdlx', 'stabel diffusion xl'),
    ...any(having('tasks', 'text-to-video'), 'text to vidoe', 'txt2video'),
    ...any(having('tasks', 'super-resolution', 'video-super-resolution'), 'super resolutoin'),
    ...any(TRAINING_FREE, 'trainig free'),
    ...any(having('categories', 'unstructured'), 'unstructred pruning'),
    ...any(
      ['knowledge-distillation', 'distillation', 'bk-sdm', 'ssd-1b', 'combinations', 'sd-distillation-blog', 'shallow-pi', 'random-conditioning'],
      'knowledge distilation',
    ),
    ...any(['snapfusion'], 'snapfuson', 'snap fusion'),
    ...any(['hierarchicalprune'], 'hierarchical prune', 'heirarchicalprune'),
    ...any(['bk-sdm', 'ld-pruner'], 'thibault castels'),
    ...any(['diff-pruning', 'tinyfusion', 'torch-pruning'], 'gongfan fnag'),
    ...any(
      ['quantization', 'deepcompressor', 'quantization-meets-sparsification', 'combinations', 'diffusion-model-quantization-review', 'quantsparse'],
      'quantisation',
    ),
  ],
  'authors and their papers': [
    ...any(['smaller-faster-sd', 'obs-diff', 'snapfusion', 'lightdp', 'vdmini', 'cr-diff'], 'Huan Wang'),
    ...any(['obs-diff', 'cr-diff'], 'Junhan Zhu'),
    ...any(['sink-aware-pruning', 'diff-es', 'mosaicdiff'], 'Zhiqiang Shen', 'shen zhiqiang'),
    ...any(['dydit', 'dydit-plus-plus'], 'wangbo zhao'),
    ...any(['ssd-1b'], 'sayak paul', 'patrick von platen'),
    ...any(['aptp', 'diffpruning'], 'Heng Huang pruning'),
    ...any(['koala'], 'youngwan lee koala'),
    ...any(['diff-pruning'], 'fang 2023 structural pruning'),
    ...any(['tinyfusion'], 'fang et al tinyfusion'),
  ],
  'benchmarks, metrics and devices of tables': [
    ...any(measuredOn(/3060.?ti/i, 'rtx-3060-ti'), 'RTX 3060 Ti', 'rtx3060'),
    ...any(measuredOn(/v100/i, 'v100'), 'V100'),
    ...any(measuredOn(/ascend/i, 'ascend-910b'), 'huawei ascend'),
    ...any(measuredOn(/a6000/i, 'rtx-a6000'), 'a6000'),
    ...any([...on('vbench'), 'vbench-suite'], 'vbench i2v'),
    ...any(on('div2k-val'), 'DIV2K'),
    ...any([...on('realsr'), ...on('drealsr')], 'realsr', 'RealSR benchmark'),
    ...any(on('udm10'), 'udm10'),
    ...any(having('architectures', 'language-model'), 'winogrande', 'PIQA'),
    ...any(by('psnr'), 'PSNR'),
    ...any(by('geneval-drop'), 'geneval drop'),
    ...any(by('frames-per-second'), 'frames per second'),
  ],
  'tasks, models and ideas in other words': [
    ...any(['lth-ddpm', 'lottery-ticket', 'eb-diff-train'], 'lottery ticket'),
    ...any(['sparse-to-sparse'], 'dynamic sparse training diffusion'),
    ...any(having('models', 'llada-8b'), 'large language diffusion'),
    ...any(having('architectures', 'vla'), 'vision language action'),
    ...any(having('architectures', 'mmdit'), 'multimodal diffusion transformer'),
    ...any(['svdquant'], '4-bit diffusion models'),
    ...any(['deepcache'], 'accelerating diffusion models for free'),
    ...any(['teacache'], 'timestep embedding cache'),
    ...any(having('models', 'wan', 'wan-2-1', 'wan-2-2'), 'prune wan2.1 14b', 'how to make wan video faster', 'wan video pruning'),
    ...any(having('models', 'pi-0'), 'pi0', 'pi zero robot'),
    ...any(having('tasks', 'image-editing'), 'image editing', 'instruct pix2pix'),
    ...any([...having('tasks', 'personalized-generation'), 'hollowed-net'], 'dreambooth'),
    ...any(having('tasks', 'image-restoration'), 'restore old photos', 'image restoration'),
    ...any(
      [...having('tasks', 'memorization-mitigation'), 'memorization', 'nemo', 'uniforget', 'finding-dori', 'provable-separations'],
      'memorization',
      'copying training data',
    ),
    ...any(having('categories', 'unstructured'), 'remove single weights'),
    ...any(['maskunet'], 'mask unet', 'not all parameters matter'),
    ...any(['laptop-diff'], 'laptop dif', 'layer pruning normalized distillation'),
    ...any(['vip'], 'preference distillation video'),
    ...any(['hybrid-sd'], 'edge cloud inference', 'hybridsd'),
    ...any(['exion'], 'hardware accelerator for diffusion', 'exion accelerator'),
    ...any(['diff-cleanse'], 'trojan trigger defense'),
    ...any(['slimdiffsr'], 'satellite images', 'remote sensing'),
    ...any(['pruning-audioldm'], 'text to audio', 'sound generation pruning'),
    ...any(['protenix-mini'], 'alphafold 3 smaller'),
    ...any(['snapfusion', 'snapgen-plus-plus', 'taming-diffusion-transformer'], 'yanyu li', 'sergey tulyakov'),
    ...any(['sana-1-5'], 'sana 1.5 depth pruning'),
    ...any(['aptp'], 'prompt based prunning', 'prompt routing'),
    ...any(['fedphd'], 'federated'),
    ...any(['sink-aware-pruning'], 'attention sinks'),
    ...any(['dreamlite'], '0.39B model on device'),
  ],
  'what guides and tools answer': [
    ...any(['what-is-pruning', 'choosing-a-method', 'glossary'], 'why prune diffusion models', 'introduction to pruning'),
    ...any(['evaluation'], 'how do I measure quality of a pruned model', 'what is FID', 'is fid reliable'),
    ...any([...N_M_OF_NVIDIA, 'semi-structured'], 'which gpus support 2:4 sparsity'),
    ...any([...N_M_OF_NVIDIA, 'semi-structured', 'codm', 'pytorch-semi-structured'], 'sparse tensor cores'),
    ...any(['glossary'], 'what is a timestep', 'glossary'),
    ...any(['combinations', 'caching'], 'pruning with caching'),
    ...any(['combinations'], 'should I distill after pruning'),
    ...any(['choosing-a-method'], 'which method fits my budget'),
    ...any(['nunchaku', 'svdquant', 'deepcompressor'], 'nunchaku int4'),
    ...any(['torch-nn-utils-prune'], 'torch.nn.utils.prune', 'pytorch prune module'),
    ...any(['nvidia-model-optimizer', 'model-optimizer-sparsity-guide'], 'modelopt', 'nvidia model optimizer'),
    ...any(['coremltools', 'coremltools-sdxl', 'ml-stable-diffusion'], 'core ml stable diffusion', 'run on mac'),
    ...any(['flux-1-lite'], 'flux lite', 'FLUX.1 Lite 8B'),
    ...any(['segmind-vega-weights', 'ssd-1b'], 'segmind vega'),
    ...any(['obs-diff-weights', 'obs-diff', 'obs-diff-code'], 'obs-diff huggingface weights', 'obs diff github'),
    ...any(['pytorch-fid', 'clean-fid', 'torch-fidelity'], 'fid implementation'),
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
